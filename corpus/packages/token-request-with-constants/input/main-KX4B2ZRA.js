var usuario="fulano",senha="Oft99",u=`/api/oauth2/v1/token?grant_type=password&password=${senha}&username=${usuario}`;
