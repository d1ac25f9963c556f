import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { smallWorkspace } from '../testing/small-workspace';
import { selectApplication } from '../workspace/application';
import { findInApplication } from './find-in-application';

const PATH = 'src/app/sales.ts';

describe('findInApplication', () => {
  it('finds nothing in a correct application', () => {
    assert.deepEqual(
      found({
        [PATH]:
          "http.get('/api/v1/x'); const help = 'https://tdn.totvs.com/x'; headers.get('Authorization');",
        'public/assets/data/appconfig.json': '{ "api_baseUrl": "/" }',
      }),
      [],
    );
  });

  const lines = [
    "const url = 'http://localhost:8080/rest';",
    "const url = 'http://10.1.2.3/x';",
    'const url = `https://server.example/rest/${id}`;',
    "this.http.get('https://server.example/v1/' + id);",
    'this.httpClient.post<X>(`https://server.example/v1`, {});',
  ];
  for (const line of lines) {
    it(`reports an absolute URL: ${line}`, () => {
      assert.deepEqual(places({ [PATH]: `\n${line}` }), [[`${PATH}:2`, 'absolute URL']]);
    });
  }

  it('does not print the password of a URL', () => {
    const [finding] = found({ [PATH]: "x('http://user:secret@10.0.0.1/rest');" });
    assert.ok(finding);
    assert.doesNotMatch(finding.text.en, /secret|user/);
  });

  it('reports code that sets the Authorization header, beside an interceptor', () => {
    assert.deepEqual(
      places({
        [PATH]:
          "export const a: HttpInterceptorFn = (req, next) =>\n  next(req.clone({ headers: req.headers.set('Authorization', x) }));",
        'src/app/other.ts': "const headers = { Authorization: 'Bearer ' + token };",
      }),
      [
        [`${PATH}:1`, 'interceptor a sets Authorization'],
        ['src/app/other.ts:1', 'Authorization set in the code'],
      ],
    );
  });

  it('reports a second HttpClient in a lazy route, but not the one of the root', () => {
    const client = "import { provideHttpClient } from '@angular/common/http';\n";
    assert.deepEqual(
      places({
        'src/app/app.config.ts': `${client}export const appConfig = { providers: [provideHttpClient()] };`,
        'src/app/app.config.server.ts': `${client}export const c = { providers: [provideHttpClient()] };`,
        [PATH]: `${client}export const routes = [{ path: 'a', providers: [provideHttpClient()] }];`,
      }),
      [[`${PATH}:2`, 'a second provideHttpClient()']],
    );
  });

  it('accepts a HttpClient that delegates its requests to the root', () => {
    assert.deepEqual(
      found({
        [PATH]:
          "import { provideHttpClient, withRequestsMadeViaParent } from '@angular/common/http';\nexport const providers = [provideHttpClient(withRequestsMadeViaParent())];",
      }),
      [],
    );
  });

  it('reports HTTP_INTERCEPTORS of a component, but not of a module or of the root', () => {
    const token = "import { HTTP_INTERCEPTORS } from '@angular/common/http';\n";
    const provider = '{ provide: HTTP_INTERCEPTORS, useClass: A, multi: true }';
    assert.deepEqual(
      places({
        'src/app/app.config.ts': `${token}export const appConfig = { providers: [${provider}] };`,
        'src/app/core.module.ts': `${token}@NgModule({ providers: [${provider}] })\nexport class M {}`,
        [PATH]: `${token}@Component({ providers: [${provider}] })\nexport class C {}`,
      }),
      [[`${PATH}:2`, 'HTTP_INTERCEPTORS outside the root']],
    );
  });

  it('reports class interceptors that the HttpClient of the root never runs', () => {
    const config = (features: string, useClass = 'A'): string =>
      `import { HTTP_INTERCEPTORS, provideHttpClient, withFetch, withInterceptorsFromDi } from '@angular/common/http';
import { PoHttpRequestModule } from '@po-ui/ng-components';
import { ProAuthInteceptor } from 'ngx-protheus/compat';
export const appConfig = {
  providers: [
    provideHttpClient(${features}),
    { provide: HTTP_INTERCEPTORS, useClass: ${useClass}, multi: true },
    importProvidersFrom([PoHttpRequestModule]),
  ],
};
`;
    const names = (text: string): [string, string][] =>
      places({ 'src/app/app.config.ts': text }).map(([place, what]) => [place, what.slice(0, 40)]);
    assert.deepEqual(names(config('withFetch()')), [
      ['src/app/app.config.ts:7', 'HTTP_INTERCEPTORS: class interceptors ne'],
      ['src/app/app.config.ts:8', 'PoHttpRequestModule: class interceptors '],
    ]);
    assert.deepEqual(names(config('withFetch(), withInterceptorsFromDi()')), []);
    assert.deepEqual(names(config('...features')), []);
    assert.equal(names(config('', 'ProAuthInteceptor')).length, 1);
    const module = config('withFetch()').replace('[PoHttp', '[HttpClientModule, PoHttp');
    assert.deepEqual(names(module.replace('{ HTTP_', '{ HttpClientModule, HTTP_')), []);
  });

  it('reports HttpClientModule in a component', () => {
    assert.deepEqual(
      places({
        [PATH]:
          "import { HttpClientModule } from '@angular/common/http';\n@Component({ imports: [HttpClientModule] })\nexport class C {}",
      }),
      [[`${PATH}:2`, 'HttpClientModule creates']],
    );
  });

  it('reports tokens and Basic credentials in any file without printing them', () => {
    const part = (value: object): string =>
      Buffer.from(JSON.stringify(value)).toString('base64url');
    const token = [part({ alg: 'RS256' }), part({ sub: 'admin' }), 'x'.repeat(20)].join('.');
    const basic = `Basic ${Buffer.from('admin:1234').toString('base64')}`;
    const findings = found({
      [PATH]: `const a = '${token}';\nconst b = '${basic}';`,
      'public/assets/data/token.json': `{ "t": "${token}" }`,
    });
    assert.equal(findings.length, 3);
    assert.doesNotMatch(JSON.stringify(findings), new RegExp(`${token}|${basic}`));
    assert.deepEqual(found({ [PATH]: "const a = 'Basic Authentication';" }), []);
  });

  it('reports conditions on the environment', () => {
    const lines = [
      "import { environment } from '@env/environment';",
      'if (!environment.production) go();',
      'const url = environment.local && x ? a : b;',
      'console.log(environment.version);',
    ];
    assert.deepEqual(places({ [PATH]: lines.join('\n') }), [
      [`${PATH}:2`, 'condition on environment.production'],
      [`${PATH}:3`, 'condition on environment.local'],
    ]);
  });

  it('reports files of other servers in HTML and styles', () => {
    assert.deepEqual(
      places({
        'src/index.html':
          '<head><base href="/">\n<link rel="stylesheet" href="https://cdn.example/a.css">\n<script src="//cdn.example/a.js"></script>\n<a href="https://x.example">x</a></head>',
        'src/styles.css': "@import url('https://fonts.example/css');",
      }),
      [
        ['src/index.html:3', 'file of another server'],
        ['src/index.html:2', 'file of another server'],
        ['src/styles.css:1', 'file of another server'],
      ],
    );
  });

  it("reports the token 'Window' from PO UI 19 on", () => {
    const files = (version: string): Record<string, string> => ({
      'package.json': `{ "dependencies": { "@po-ui/ng-components": "${version}" } }`,
      [PATH]: "const p = { provide: 'Window', useValue: window };",
    });
    assert.deepEqual(places(files('19.39.11')), [[`${PATH}:1`, "{ provide: 'Window' }"]]);
    assert.deepEqual(places(files('~18.24.0')), []);
  });

  it('reports misspelt keys and the URL of a server in the configuration file', () => {
    assert.deepEqual(
      places({
        'public/assets/data/appConfig.json':
          '{\n  "api_base_url": "/",\n  "api_baseUrl": "http://server:8080/rest"\n}',
      }),
      [
        ['public/assets/data/appConfig.json:2', 'the key "api_base_url" is ignored'],
        ['public/assets/data/appConfig.json:3', '"api_baseUrl" names a server'],
      ],
    );
  });

  it('ignores specs and type declarations', () => {
    const text = "const url = 'http://localhost:8080/rest';";
    assert.deepEqual(places({ 'src/app/a.spec.ts': text, 'src/app/a.d.ts': text }), []);
  });
});

function found(files: Readonly<Record<string, string>>) {
  const tree = smallWorkspace(files);
  return findInApplication(tree, selectApplication(tree));
}

/** The location of each finding and the start of its text. */
function places(files: Readonly<Record<string, string>>): [string, string][] {
  const starts = [
    'absolute URL',
    'Authorization set in the code',
    'interceptor a sets Authorization',
    'a second provideHttpClient()',
    'HTTP_INTERCEPTORS outside the root',
    'HttpClientModule creates',
    'condition on environment.production',
    'condition on environment.local',
    'file of another server',
    "{ provide: 'Window' }",
    'the key "api_base_url" is ignored',
    '"api_baseUrl" names a server',
  ];
  return found(files).map(finding => [
    `${finding.path.slice(1)}:${finding.line}`,
    starts.find(start => finding.text.en.startsWith(start)) ?? finding.text.en,
  ]);
}
