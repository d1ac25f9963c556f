import { HttpClient } from '@angular/common/http';
import { type Calls } from './call';

function get(url: string, headers = {}): Calls[string] {
  return inject => inject(HttpClient).get(url, { headers });
}

/** Requests of the application through the interceptors. */
export const httpCalls: Calls = {
  'GET /api/v1/products': get('/api/v1/products'),
  'GET api/v1/products': get('api/v1/products'),
  'GET /api/v1/products?page=2': get('/api/v1/products?page=2'),
  'GET /api/v1/assets': get('/api/v1/assets'),
  'GET /api/v1/token/list': get('/api/v1/token/list'),
  'GET assets/i18n/pt.json': get('assets/i18n/pt.json'),
  'GET /assets/i18n/pt.json': get('/assets/i18n/pt.json'),
  'GET an absolute URL of the REST base': get('http://erp.test/rest/api/v1/products'),
  'GET an external URL': get('http://external.test/api'),
  'GET with an Authorization': get('/api/v1/products', { Authorization: 'Basic x' }),
  'GET with an Accept-Language': get('/api/v1/products', { 'Accept-Language': 'en' }),
  'POST /api/v1/products': inject => inject(HttpClient).post('/api/v1/products', { code: '1' }),
  'GET refused once': get('/api/v1/refused-once'),
  'GET refused': get('/api/v1/refused'),
  'GET broken': get('/api/v1/broken'),
  'POST broken': inject => inject(HttpClient).post('/api/v1/broken', {}),
  'GET without a token': inject => {
    sessionStorage.removeItem('ERPTOKEN');
    sessionStorage.removeItem('TOKEN');
    return inject(HttpClient).get('/api/v1/products');
  },
  'GET without a branch': inject => {
    sessionStorage.removeItem('ProBranch');
    return inject(HttpClient).get('/api/v1/products');
  },
  'GET after a change of branch': inject => {
    sessionStorage.setItem('ProBranch', '{"Code":"02 "}');
    return inject(HttpClient).get('/api/v1/products');
  },
};
