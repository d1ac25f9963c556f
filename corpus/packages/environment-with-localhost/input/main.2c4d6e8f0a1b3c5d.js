const o={production:!0,api:"http://localhost:8080/rest/"};class S{constructor(e){this.http=e}list(){return this.http.get(o.api+"api/crm/v1/products")}}
