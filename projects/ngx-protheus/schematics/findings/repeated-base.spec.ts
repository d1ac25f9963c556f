import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findingsOf } from '../testing/findings-of';

const PATH = 'src/app/sales.service.ts';
const CONFIG = 'public/assets/data/appconfig.json';

describe('the endpoints that begin as the REST base ends', () => {
  const repeated: Readonly<Record<string, readonly [line: string, end: string]>> = {
    'a request': ["this.http.get('/rest/api/framework/v1/users');", 'rest'],
    'a request with a parameter': ['this.http.get(`/rest/users/${this.id}`);', 'rest'],
    'the port in the name': ["this.http.post('/rest99/api/v1/orders', order);", 'rest99'],
    'a constant': ["const baseUrl = '/rest/api/';", 'rest'],
    'a member of a class': ["class A { private readonly url = '/rest01/vendas'; }", 'rest01'],
    'the beginning of a sum': ["const url = '/rest/api/v1' + path + '?x=' + y;", 'rest'],
    'upper case': ["const url = '/REST/API/V1';", 'REST'],
    'a table of PO UI': ["readonly serviceApi = '/rest/api/v1/customers';", 'rest'],
  };
  for (const [name, [line, end]] of Object.entries(repeated)) {
    it(`are listed: ${name}`, () => {
      assert.deepEqual(findingsOf({ [PATH]: `\n${line}` }), [
        `${PATH}:2 an endpoint that begins with /${end}/`,
      ]);
    });
  }

  const bases: Readonly<Record<string, readonly [config: object, end: string]>> = {
    'the base of a proxy': [{ productLine: 'Protheus', api_baseUrl: '/erp/ws' }, 'ws'],
    'an entry point': [{ serverBackend: '/', restEntryPoint: 'vendas-rest' }, 'vendas-rest'],
    'a path with a slash at its end': [{ api_baseUrl: '/services/' }, 'services'],
  };
  for (const [name, [config, end]] of Object.entries(bases)) {
    it(`are those of the configuration: ${name}`, () => {
      const found = findingsOf({
        [CONFIG]: JSON.stringify(config),
        [PATH]: `a('/${end}/api/v1/x');\nb('/other/api/v1/x');`,
      });
      assert.deepEqual(
        found.filter(line => line.includes('endpoint')),
        [`${PATH}:1 an endpoint that begins with /${end}/`],
      );
    });
  }

  it('are listed in templates', () => {
    const html = `<po-page-dynamic-table
  p-service-api="/rest/api/v1/customers"
  [p-filter-service]="'/rest/api/v1/cities'">
</po-page-dynamic-table>
<a href="/rest/help">x</a> <a [routerLink]="'/rest/help'">y</a>
`;
    assert.deepEqual(findingsOf({ 'src/app/a.html': html }), [
      'src/app/a.html:2 an endpoint that begins with /rest/',
      'src/app/a.html:3 an endpoint that begins with /rest/',
    ]);
  });

  const others: readonly string[] = [
    "http.get('/api/rest/v1/x');",
    "http.get('/restaurants/1');",
    "http.get('/restore/x');",
    'const url = `${base}/rest/api/v1`;',
    "const url = base + '/rest/api/v1' + id;",
    "import { Rest } from '/rest/api';",
    "const text = 'see /rest/api';",
  ];
  for (const line of others) {
    it(`are others: ${line}`, () => {
      assert.deepEqual(findingsOf({ [PATH]: line }), []);
    });
  }

  it('are not looked for by the name of a server', () => {
    const config = '{ "api_baseUrl": "http://api:8080" }';
    const found = findingsOf({ [CONFIG]: config, [PATH]: "a('/8080/x'); b('/api/v1/x');" });
    assert.deepEqual(
      found.filter(line => line.startsWith(PATH)),
      [],
    );
  });
});
