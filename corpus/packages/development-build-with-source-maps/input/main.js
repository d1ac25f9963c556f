fetch("/api/crm/v1/x")
//# sourceMappingURL=main.js.map