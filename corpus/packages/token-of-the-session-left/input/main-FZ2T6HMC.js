sessionStorage.setItem("ERPTOKEN",JSON.stringify({access_token:"ab12ab12ab12ab12ab12ab12ab12ab12",token_type:"Bearer"}));
