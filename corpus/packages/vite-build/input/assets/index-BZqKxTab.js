import("./Clientes-Cq2_-xWb.js");fetch("/api/crm/v1/x")
