provideServiceWorker("ngsw-worker.js",{enabled:!0});navigator.serviceWorker.register(e,{scope:t});fetch("/api/crm/v1/x")
