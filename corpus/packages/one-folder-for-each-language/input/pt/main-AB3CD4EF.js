fetch("/api/crm/v1/x")
