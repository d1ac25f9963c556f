import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { smallWorkspace } from '../testing/small-workspace';
import { syntaxErrors } from '../testing/syntax-errors';
import { newRunner } from '../testing/workspaces';
import { selectApplication } from '../workspace/application';
import { findEndpoints } from './find-endpoints';

const PATH = 'src/app/orders.service.ts';

/** The endpoints that a file names, as `METHOD /path`. */
function endpoints(text: string, path = PATH, more: Record<string, string> = {}): string[] {
  const tree = smallWorkspace({ [path]: text, ...more });
  return findEndpoints(tree, selectApplication(tree)).map(one => `${one.method} ${one.path}`);
}

describe('the endpoints of an application', () => {
  const forms: Readonly<Record<string, readonly [text: string, found: string[]]>> = {
    'a text': ["this.http.get('/api/v1/orders');", ['GET /api/v1/orders']],
    'each method': [
      "http.post<X>('/a/x', b); http.put('/a/x', b); http.patch('/a/x', b); http.delete('/a/x'); http.head('/a/x');",
      ['DELETE /a/x', 'PATCH /a/x', 'POST /a/x', 'PUT /a/x'],
    ],
    'a parameter at the end of a sum': [
      "this.httpClient.get('/api/v1/orders/' + order.id);",
      ['GET /api/v1/orders/:id'],
    ],
    'a parameter in a template': [
      'http.get(`/api/v1/orders/${this.code()}/items?page=${page}`);',
      ['GET /api/v1/orders/:code/items'],
    ],
    'a query in a parameter': ['http.get(`/api/v1/orders${query}`);', ['GET /api/v1/orders']],
    'a member of the class': [
      "class A { readonly #url = '/api/v1/orders'; a() { this.http.get(`${this.#url}/open`); } b() { this.http.get(this.#url); } }",
      ['GET /api/v1/orders', 'GET /api/v1/orders/open'],
    ],
    'a constant that is made of another': [
      "const BASE = '/api';\nconst ORDERS = `${BASE}/v1/orders`;\nfunction f() { return http.get(ORDERS + '/last'); }",
      ['GET /api/v1/orders/last'],
    ],
    'a constant of another file': [
      "import { environment } from './environment';\nhttp.get(environment.orders + '/x');\nhttp.get(`${environment.server}/api/v1/y`);",
      ['GET /api/v1/y', 'GET /orders/x'],
    ],
    'a base that nobody knows': [
      'this.http.get(`${this.config.url}/api/v1/orders`);',
      ['GET /api/v1/orders'],
    ],
    'no slash in front': ["http.get('api/v1/orders');", ['GET /api/v1/orders']],
    'the end of the REST base': ["http.get('/rest/api/v1/orders');", ['GET /api/v1/orders']],
    'a list of PO UI': [
      "class A { readonly serviceApi = '/api/v1/orders'; }",
      ['GET /api/v1/orders'],
    ],
    'the template of a component': [
      '@Component({ template: `<po-lookup [p-filter-service]="\'/api/v1/cities\'" />` }) class A {}',
      ['GET /api/v1/cities'],
    ],
  };
  const environment =
    "export const environment = { orders: '/orders', server: 'http://localhost:8080/rest' };";
  for (const [name, [text, found]] of Object.entries(forms)) {
    it(`are read from ${name}`, () => {
      assert.deepEqual(endpoints(text, PATH, { 'src/app/environment.ts': environment }), found);
    });
  }

  it('are read from the templates', () => {
    const html =
      '<po-page-dynamic-table p-service-api="/api/v1/orders" [p-service-api]="url" p-title="/x">';
    assert.deepEqual(endpoints(html, 'src/app/a.html'), ['GET /api/v1/orders']);
  });

  const others: readonly string[] = [
    "http.get('assets/data/menu.json');",
    "http.get('/assets/i18n/pt.json');",
    "http.get('https://maps.example/v1/x');",
    "http.get('/api/framework/environment/v1/branches');",
    "http.post('/api/oauth2/v1/token', null);",
    'http.get(url);',
    'http.get(this.url + this.path);',
    "cache.get('/api/v1/orders'); map.delete('/api/v1/orders');",
  ];
  for (const text of others) {
    it(`are not those of the platform, of files or of others: ${text}`, () => {
      assert.deepEqual(endpoints(text), []);
    });
  }
});

describe('host-config', () => {
  async function configOf(text: string): Promise<string> {
    const tree = smallWorkspace({ [PATH]: text });
    const result = await newRunner().runner.runSchematic('host-config', {}, tree);
    assert.deepEqual(syntaxErrors(result), []);
    return result.readContent('/protheus.host.ts');
  }

  it('has a handler for each endpoint of the application, and no invented one', async () => {
    const text = await configOf(
      "http.get('/api/v1/orders'); http.get('/api/v1/orders/' + id); http.post('/api/v1/orders', x);",
    );
    const list = "'GET /api/v1/orders': () => ({ items: [{ code: '000001' }], hasNext: false }),";
    assert.match(
      text,
      /'POST \/api\/v1\/orders': \(\) => \(\{ code: '000001' \}\),\n {4}'GET \/api\/v1\/orders\/:id': \(\) => \(\{ code: '000001' \}\),\n {2}\},/,
    );
    assert.ok(text.includes(list), text);
    assert.doesNotMatch(text, /customers/);
  });

  it('has an example where the application names no endpoint', async () => {
    assert.match(await configOf('export {};'), /'GET \/api\/vendas\/v1\/customers': \(\) =>/);
  });
});
