import {
  accessToken,
  FRESH,
  interceptedApp,
  REST,
  storeBranch,
  storeToken,
} from './intercepted-app.spec-support';

describe('protheusInterceptor', () => {
  const app = interceptedApp();

  describe('the request that is sent', () => {
    it('puts a relative endpoint under the REST base and attaches token, tenant and session headers', () => {
      sessionStorage.setItem('ProModule', 'FAT');
      sessionStorage.setItem('ProDatabase', '20261121');
      sessionStorage.setItem('ProIdiom', 'pt-BR');
      app.setUp();

      const { request } = app.sent('/api/v1/products?page=2');

      expect(request.url).toBe(`${REST}/api/v1/products?page=2`);
      expect(request.headers.get('Authorization')).toBe(`Bearer ${FRESH}`);
      expect(request.headers.get('tenantid')).toBe('T1,D MG 01 ,');
      expect(request.headers.get('x-erp-module')).toBe('FAT');
      expect(request.headers.get('x-erp-database')).toBe('20261121');
      expect(request.headers.get('Accept-Language')).toBe('pt-BR');
    });

    it('puts an endpoint without a leading slash under the REST base too', () => {
      app.setUp();

      expect(app.sent('produtos/').request.url).toBe(`${REST}/produtos/`);
    });

    it('keeps the query parameters that the caller gave as an object', () => {
      app.setUp();
      app.http.get('/api/v1/products', { params: { page: 3, filter: 'ção' } }).subscribe();

      expect(app.backend.expectOne(() => true).request.urlWithParams).toBe(
        `${REST}/api/v1/products?page=3&filter=%C3%A7%C3%A3o`,
      );
    });

    it('does not change the URL and the headers of a request to another server', () => {
      app.setUp();

      const { request } = app.sent('https://viacep.example/ws/01001000/json');

      expect(request.url).toBe('https://viacep.example/ws/01001000/json');
      expect(request.headers.keys()).toEqual([]);
    });

    it('does not change the URL and the headers of a request for a file of the application', () => {
      app.setUp();

      const { request } = app.sent('assets/i18n/pt.json');

      expect(new URL(request.url, document.baseURI).href).toBe(
        new URL('assets/i18n/pt.json', document.baseURI).href,
      );
      expect(request.headers.keys()).toEqual([]);
    });

    it('uses the legacy TOKEN when there is no ERPTOKEN', () => {
      sessionStorage.removeItem('ERPTOKEN');
      sessionStorage.setItem('TOKEN', JSON.stringify({ access_token: FRESH }));
      app.setUp();

      expect(app.sent('/api/x').request.headers.get('Authorization')).toBe(`Bearer ${FRESH}`);
    });

    it('uses the legacy keys serverBackend and restEntryPoint', () => {
      sessionStorage.setItem(
        'ERPAPPCONFIG',
        JSON.stringify({ serverBackend: 'http://erp.test:8080/', restEntryPoint: '/rest/' }),
      );
      app.setUp();

      expect(app.sent('api/x').request.url).toBe('http://erp.test:8080/rest/api/x');
    });

    it('changes nothing for another product line', () => {
      sessionStorage.setItem('ERPAPPCONFIG', '{"api_baseUrl":"/rest","productLine":"Datasul"}');
      app.setUp();

      const { request } = app.sent('/api/x');

      expect(request.url).toBe('/api/x');
      expect(request.headers.keys()).toEqual([]);
    });

    it('uses a storage write in the next request, even between two synchronous ones', () => {
      app.setUp();
      app.sent('/api/x');

      storeBranch('D MG 02 ');
      const first = app.sent('/api/x').request.headers.get('tenantid');
      const other = accessToken('other');
      storeToken(other);
      const second = app.sent('/api/x').request.headers.get('Authorization');

      expect(first).toBe('T1,D MG 02 ,');
      expect(second).toBe(`Bearer ${other}`);
    });
  });
});
