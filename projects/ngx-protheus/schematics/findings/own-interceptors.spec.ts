import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Finding } from '../report/finding';
import { smallWorkspace } from '../testing/small-workspace';
import { selectApplication } from '../workspace/application';
import { findInApplication } from './find-in-application';
import { findOwnInterceptors } from './own-interceptors';

const PATH = 'src/app/own.ts';

const ENVIRONMENT = `export const environment = {
  production: false,
  apiUrl: 'https://erp.example',
  maps: { baseUrl: 'https://maps.example', key: 'k' },
  moviesUrl: 'https://movies.example/3',
  local: 'http://localhost:8080/rest',
};
`;

function functional(body: string, imports = ''): string {
  return `import { HttpInterceptorFn } from '@angular/common/http';
${imports}
export const own: HttpInterceptorFn = (req, next) => {
  ${body}
};
`;
}

function ofClass(members: string, head = 'implements HttpInterceptor'): string {
  return `import { HttpEvent, HttpHandler, HttpHeaders, HttpInterceptor, HttpRequest } from '@angular/common/http';
import { environment } from '../environments/environment';
@Injectable()
export class Own ${head} {
  ${members}
}
`;
}

/** The body of `intercept()`. */
function method(body: string): string {
  return ofClass(
    `intercept(req: HttpRequest<any>, next: HttpHandler): Observable<HttpEvent<any>> {\n    ${body}\n  }`,
  );
}

const IMPORT_ENVIRONMENT = "import { environment } from '../environments/environment';";
const AUTHORIZATION = 'sets Authorization';
const TENANT = 'sets tenantid';
const PREFIX = 'puts a prefix in front of the URL';

/** Interceptors in the forms that public applications have, in other words. */
const listed: Readonly<Record<string, readonly [code: string, work: string]>> = {
  'a function that sets the token': [
    functional(
      "const key = localStorage.getItem('key');\n  return key ? next(req.clone({ setHeaders: { Authorization: `Bearer ${key}` } })) : next(req);",
    ),
    AUTHORIZATION,
  ],
  'a function that sets the token for the own API only': [
    functional(
      "const own = req.url.startsWith(environment.apiUrl) || req.url.startsWith('/api');\n  if (own) {\n    req = req.clone({ setHeaders: { Authorization: 'Bearer ' + inject(Auth).token() } });\n  }\n  return next(req);",
      IMPORT_ENVIRONMENT,
    ),
    AUTHORIZATION,
  ],
  'a function that sets it for one server of REST': [
    functional(
      "if (req.url.startsWith('http://localhost:8080/rest')) {\n    return next(req.clone({ setHeaders: { Authorization: 'x' } }));\n  }\n  return next(req);",
    ),
    AUTHORIZATION,
  ],
  'a function that other servers leave first': [
    functional(
      "if (req.url.includes('maps.example') || req.url.endsWith('menu.json')) return next(req);\n  return next(req.clone({ setHeaders: { Authorization: 'x' } }));",
    ),
    AUTHORIZATION,
  ],
  'a function that files leave first': [
    functional(
      "if (!req.url.includes('config.json')) return next(req.clone({ setHeaders: { Authorization: 'x' } }));\n  return next(req);",
    ),
    AUTHORIZATION,
  ],
  'a header for one file only': [
    functional(
      "return req.url.endsWith('menu.json') ? next(req.clone({ setHeaders: { Authorization: 'x' } })) : next(req);",
    ),
    AUTHORIZATION,
  ],
  'headers in a variable, completed by an assignment': [
    functional(
      "const setHeaders: Record<string, string> = { 'X-Area': '01' };\n  if (token) setHeaders['Authorization'] = token;\n  return next(req.clone({ setHeaders }));",
    ),
    AUTHORIZATION,
  ],
  'a header name in a constant': [
    functional(
      'return next(req.clone({ setHeaders: { [NAME]: token } }));',
      "const NAME = 'Authorization';",
    ),
    AUTHORIZATION,
  ],
  'a shorthand header': [
    method(
      "const authorization = 'Bearer ' + this.token;\n    return next.handle(req.clone({ setHeaders: { authorization } }));",
    ),
    AUTHORIZATION,
  ],
  'a header that is spread in by a condition': [
    functional(
      'return next(req.clone({ setHeaders: { ...other, ...(token ? { Authorization: token } : {}) } }));',
    ),
    AUTHORIZATION,
  ],
  'headers.set() in a class': [
    method(
      "const changed = req.clone({ headers: req.headers.set('Authorization', 'Bearer ' + localStorage.getItem('t')) });\n    return next.handle(changed);",
    ),
    AUTHORIZATION,
  ],
  'new HttpHeaders() in a class': [
    method(
      "const headers = new HttpHeaders({ 'Content-Type': 'application/json', 'authorization': this.token });\n    return next.handle(req.clone({ headers }));",
    ),
    AUTHORIZATION,
  ],
  'a method of its own for the header': [
    ofClass(
      `intercept(req: HttpRequest<unknown>, next: HttpHandler) {
    return next.handle(this.#signed(req)).pipe(catchError(error => this.#again(req, next, error)));
  }
  #signed(req: HttpRequest<unknown>) {
    return req.clone({ headers: req.headers.append('Authorization', this.token) });
  }`,
    ),
    AUTHORIZATION,
  ],
  'a function of its own for the header': [
    functional(
      'return next(signed(req));',
      "function signed(request: HttpRequest<unknown>) {\n  return request.clone({ setHeaders: { Authorization: 'x' } });\n}",
    ),
    AUTHORIZATION,
  ],
  'a class without implements': [
    ofClass(
      "intercept(r: HttpRequest<any>, n: HttpHandler) {\n    return n.handle(r.clone({ setHeaders: { Authorization: 't' } }));\n  }",
      '',
    ),
    AUTHORIZATION,
  ],
  'company and branch': [
    functional(
      "return next(req.clone({ headers: req.headers.set('tenantId', company + ',' + branch) }));",
    ),
    TENANT,
  ],
  'token, company and branch': [
    method(
      "const headers = req.headers.set('Authorization', t).set('TenantId', `${c},${f}`);\n    return next.handle(req.clone({ headers }));",
    ),
    `${AUTHORIZATION} and tenantid`,
  ],
  'a prefix in a template': [
    method('return next.handle(req.clone({ url: `${environment.apiUrl}/${req.url}` }));'),
    PREFIX,
  ],
  'a prefix by a sum, for relative URLs': [
    method(
      'if (!/^https?:\\/\\//i.test(req.url)) {\n      return next.handle(req.clone({ url: environment.apiUrl + req.url }));\n    }\n    return next.handle(req);',
    ),
    PREFIX,
  ],
  'a prefix that a variable gets': [
    functional(
      "const url = req.url.startsWith('http') ? req.url : `${environment.apiUrl}/${req.url}`;\n  return next(req.clone({ url }));",
      IMPORT_ENVIRONMENT,
    ),
    PREFIX,
  ],
  'a prefix without double slashes': [
    functional(
      "let url = `${base}${req.url}`.replace(/([^:]\\/)\\/+/g, '$1');\n  req = req.clone({ url: url });\n  return next(req);",
    ),
    PREFIX,
  ],
  'a prefix by URL, by concat() and by a function': [
    functional(
      'const { url } = req;\n  if (a) return next(req.clone({ url: new URL(url, base).href }));\n  if (b) return next(req.clone({ url: base.concat(req.url) }));\n  return next(req.clone({ url: joinPaths(base, req.urlWithParams) }));',
    ),
    PREFIX,
  ],
  'a prefix and a token': [
    `import { HttpHandlerFn, HttpRequest } from '@angular/common/http';
export function own(req: HttpRequest<unknown>, next: HttpHandlerFn) {
  if (req.url.startsWith('http')) return next(req);
  const r = req.clone({ url: inject(BASE) + req.url });
  return from(token()).pipe(switchMap(t => next(t ? r.clone({ setHeaders: { Authorization: t } }) : r)));
}
`,
    `${AUTHORIZATION} and ${PREFIX}`,
  ],
  'a factory': [
    `import { HttpInterceptorFn } from '@angular/common/http';
export function own(token: string): HttpInterceptorFn {
  return (req, next) => next(req.clone({ setHeaders: { Authorization: token } }));
}
`,
    AUTHORIZATION,
  ],
  'a function without types': [
    `import { provideHttpClient, withInterceptors } from '@angular/common/http';
const own = (req, next) => next(req.clone({ setHeaders: { Authorization: 'x' } }));
const providers = [provideHttpClient(withInterceptors([own]))];
`,
    AUTHORIZATION,
  ],
};

const kept: Readonly<Record<string, string>> = {
  'a log': functional(
    "console.log(req.method, req.url, req.headers.has('Authorization'), req.headers.get('tenantid'));\n  return next(req).pipe(tap(event => console.log(event)));",
  ),
  'a message for errors': functional(
    'return next(req).pipe(catchError(error => {\n    inject(Toasts).error(error.message);\n    return throwError(() => error);\n  }));',
  ),
  'a loading indicator': method(
    'this.loading.show();\n    return next.handle(req).pipe(finalize(() => this.loading.hide()));',
  ),
  'a header of its own that says to skip the indicator': functional(
    "req = req.clone({ headers: req.headers.delete('show-loading') });\n  return next(req);",
  ),
  'another header': functional(
    "return next(req.clone({ setHeaders: { 'X-Tenant-ID': id, 'Accept-Language': 'pt' } }));",
  ),
  'the removal of the header': functional(
    "return next(req.clone({ headers: req.headers.delete('Authorization') }));",
  ),
  'the key of another server in a header of its own': functional(
    "return next(req.url.includes('maps.example') ? req.clone({ setHeaders: { 'x-api-key': key } }) : req);",
  ),
  'a token for another server': functional(
    "if (req.url.includes('api.movies.example')) {\n    return next(req.clone({ setHeaders: { Authorization: `Bearer ${key}` } }));\n  }\n  return next(req);",
  ),
  'a token for another server of the environment': functional(
    'if (req.url.startsWith(environment.maps.baseUrl)) {\n    req = req.clone({ setHeaders: { Authorization: environment.maps.key } });\n  }\n  return next(req);',
    IMPORT_ENVIRONMENT,
  ),
  'other servers are left first': functional(
    'if (!req.url.includes(environment.moviesUrl)) return next(req);\n  const signed = req.clone({ setHeaders: { Authorization: `Bearer ${key}` } });\n  return next(signed);',
    IMPORT_ENVIRONMENT,
  ),
  'a token for another server, by a variable': functional(
    "const isMovie = req.url.includes('api.movies.example');\n  return isMovie ? next(req.clone({ setHeaders: { Authorization: key } })) : next(req);",
  ),
  'a method that only other servers reach': ofClass(
    `intercept(req: HttpRequest<any>, next: HttpHandler) {
    const isMap = true;
    if (isMap && /maps\\.example/.test(req.url)) return next.handle(this.signed(req));
    return next.handle(req);
  }
  private signed(req: HttpRequest<any>) {
    return req.clone({ headers: req.headers.set('Authorization', this.key) });
  }`,
  ),
  'a change of the URL without a prefix': functional(
    "const url = req.url.replace('/v1/', '/v2/') + '?x=1';\n  return next(req.clone({ url, params: req.params.set('authorization', 'no') }));",
  ),
  'a prefix for files of the application': functional(
    'return next(req.clone({ url: `assets/i18n/${req.url}` }));',
  ),
  'an answer without a server': functional(
    "return req.url.endsWith('/api/home') ? of(new HttpResponse({ status: 200, body: { tenantid: '01' } })) : next(req);",
  ),
  'a service with a method of that name': ofClass(
    "intercept(ball: Ball) {\n    return ball.clone({ setHeaders: { Authorization: 'x' } });\n  }",
    '',
  ),
};

describe('findOwnInterceptors', () => {
  for (const [name, [code, work]] of Object.entries(listed)) {
    it(`lists an interceptor that provideProtheus() replaces: ${name}`, () => {
      const [finding] = found({ [PATH]: code });
      assert.ok(finding);
      assert.equal(finding.path, `/${PATH}`);
      assert.ok(code.split('\n')[finding.line - 1]?.match(/\b(own|Own)\b/), String(finding.line));
      const { en, pt } = finding.text;
      assert.ok(en.startsWith(`interceptor ${/Own/.test(code) ? 'Own' : 'own'} ${work}:`), en);
      assert.match(pt, /o provideProtheus\(\) já faz isso/);
    });
  }

  for (const [name, code] of Object.entries(kept)) {
    it(`does not list an interceptor that does something else: ${name}`, () => {
      assert.deepEqual(found({ [PATH]: code }), []);
    });
  }

  it('lists a function that stands in withInterceptors() itself', () => {
    const text = `import { provideHttpClient, withInterceptors } from '@angular/common/http';
export const appConfig = {
  providers: [
    provideHttpClient(
      withInterceptors([
        log,
        (req, next) => next(req.clone({ setHeaders: { Authorization: 'x' } })),
      ]),
    ),
  ],
};
`;
    const [finding] = found({ 'src/app/app.config.ts': text });
    assert.equal(finding?.line, 7);
    assert.match(finding.text.en, /^interceptor sets Authorization: .*; remove it/);
  });

  it('lists where the interceptor is registered', () => {
    const findings = found({
      [PATH]: functional("return next(req.clone({ setHeaders: { Authorization: 'x' } }));"),
      'src/app/class.ts': method(
        "return next.handle(req.clone({ setHeaders: { Authorization: 'x' } }));",
      ),
      'src/app/app.config.ts': `import { HTTP_INTERCEPTORS, provideHttpClient, withInterceptors } from '@angular/common/http';
import { own as auth } from './own';
import { Own } from './class';
export const appConfig = {
  providers: [
    provideHttpClient(withInterceptors([auth])),
    { provide: HTTP_INTERCEPTORS, useClass: Own, multi: true },
    Own,
  ],
};
`,
    });
    assert.deepEqual(
      findings.map(({ path, line }) => `${path}:${line}`),
      ['/src/app/class.ts:4', '/src/app/app.config.ts:7', `/${PATH}:3`, '/src/app/app.config.ts:6'],
    );
  });

  const HEADER = "setHeaders: { Authorization: 'x' }";
  const whole: readonly string[] = [
    `return next(req.clone({ ${HEADER} }));`,
    `return from(token()).pipe(switchMap(() => next(req.clone({ ${HEADER} }))));`,
    `return next(req.clone({ url: base + req.url, ${HEADER} }));`,
  ];
  for (const code of whole) {
    it(`says to remove an interceptor that does nothing else: ${code}`, () => {
      const [finding] = found({ [PATH]: functional(code) });
      assert.match(finding?.text.en ?? '', /; remove it and where it is registered$/);
      assert.match(finding?.text.pt ?? '', /; remova-o, também de onde é registrado$/);
    });
  }

  const parts: readonly string[] = [
    `return next(req.clone({ ${HEADER} })).pipe(catchError(toast));`,
    `return next(req.clone({ ${HEADER}, withCredentials: true }));`,
    "return next(req.clone({ setHeaders: { Authorization: 'x', 'X-Area': '01' } }));",
    "return next(req.clone({ headers: req.headers.set('Authorization', 'x').set('X-Area', '01') }));",
  ];
  for (const code of parts) {
    it(`says to remove only a part of an interceptor that does more: ${code}`, () => {
      const findings = found({
        [PATH]: functional(code),
        'src/app/b.ts':
          "import { withInterceptors } from '@angular/common/http';\nimport { own } from './own';\nwithInterceptors([own]);",
      });
      assert.equal(findings.length, 1);
      assert.match(findings[0]?.text.en ?? '', /; remove that part, the rest may stay$/);
      assert.match(findings[0]?.text.pt ?? '', /; remova essa parte, o resto pode ficar$/);
    });
  }

  it('is a part of the findings, in which the header is not listed a second time', () => {
    const tree = smallWorkspace({
      [PATH]: functional("return next(req.clone({ setHeaders: { Authorization: 'x' } }));"),
      'src/app/own.spec.ts': functional(
        "return next(req.clone({ setHeaders: { Authorization: 'x' } }));",
      ),
    });
    const texts = findInApplication(tree, selectApplication(tree)).map(({ text }) => text.en);
    assert.equal(texts.length, 1);
    assert.match(texts[0] ?? '', /^interceptor own sets Authorization/);
  });
});

function found(files: Readonly<Record<string, string>>): Finding[] {
  const tree = smallWorkspace({ 'src/environments/environment.ts': ENVIRONMENT, ...files });
  return findOwnInterceptors(tree, selectApplication(tree));
}
