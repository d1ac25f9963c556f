x.src="assets/Logo_Empresa.png";fetch("/api/crm/v1/x")
