var b="ok";
function q(h){return h.get("http://127.0.0.1:8099/rest/api/v1/products",{params:{page:1}})}
