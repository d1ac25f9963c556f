// The preload page of the host: writes the session to the storage, then loads the application.
(function () {
  'use strict';
  var data = JSON.parse(document.getElementById('protheus').textContent);
  try {
    Object.keys(data.session).forEach(function (key) {
      sessionStorage.setItem(key, data.session[key]);
    });
    Object.keys(data.local).forEach(function (key) {
      localStorage.setItem(key, data.local[key]);
    });
  } catch (error) {
    // A frame without storage (sandbox): the application is loaded all the same, as in Protheus.
    console.error('Protheus: the storage of this page cannot be written.', error);
  }
  function open() {
    location.replace(data.target);
  }

  // A service worker that an earlier build of this name registered would answer for the new one.
  // eslint-disable-next-line no-restricted-properties -- its absence on a page by http is tested
  const workers = navigator.serviceWorker;
  if (!workers) return open();
  workers
    .getRegistrations()
    .then(function (registrations) {
      return Promise.all(
        registrations
          .filter(function (registration) {
            return data.target.indexOf(new URL(registration.scope).pathname) === 0;
          })
          .map(function (registration) {
            return registration.unregister();
          }),
      );
    })
    .then(open, open);
})();
