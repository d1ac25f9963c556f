t.get("data/appConfig.json");fetch("/api/crm/v1/x")
