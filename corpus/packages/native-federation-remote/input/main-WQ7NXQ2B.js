import("./remoteEntry.json");fetch("/api/crm/v1/x")
