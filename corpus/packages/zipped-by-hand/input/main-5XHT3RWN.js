fetch("api/v1/pedidos");
