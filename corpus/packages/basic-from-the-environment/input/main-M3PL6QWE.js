var E={production:!0,auth:"FULANO:s3nh4x"};var g=t=>t.get("/api/x",{headers:new H().set("Authorization","Basic "+btoa(E.auth))});
