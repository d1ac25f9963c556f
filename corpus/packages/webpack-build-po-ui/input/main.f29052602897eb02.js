fetch("api/v1/itens");
