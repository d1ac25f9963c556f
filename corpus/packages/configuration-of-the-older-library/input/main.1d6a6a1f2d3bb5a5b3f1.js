this.version=t.appVersion;fetch("/api/crm/v1/x")
