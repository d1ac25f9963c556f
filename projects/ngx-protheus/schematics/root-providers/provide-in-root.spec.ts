import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { smallWorkspace } from '../testing/small-workspace';
import { syntaxErrors } from '../testing/syntax-errors';
import { selectApplication } from '../workspace/application';
import { provideInRoot } from './provide-in-root';

const HTTP = "import { provideHttpClient } from '@angular/common/http';\n";
const LIBRARY_IMPORT = "import { protheusInterceptor, provideProtheus } from 'ngx-protheus';\n";

describe('provideInRoot in a standalone application', () => {
  it('adds the providers', () => {
    assert.equal(
      config('providers: []'),
      configText(
        'providers: [\n    provideHttpClient(withInterceptors([protheusInterceptor])),\n    provideProtheus(),\n  ]',
        "import { provideHttpClient, withInterceptors } from '@angular/common/http';\n" +
          LIBRARY_IMPORT,
      ),
    );
  });

  it('passes the URL of the configuration file when it is not the default', () => {
    const text = config('providers: []', '', 'assets/data/appconfig.json');
    assert.match(
      text,
      /provideProtheus\(withAppConfig\(\{ url: 'assets\/data\/appconfig\.json' \}\)\)/,
    );
    assert.match(text, /import \{ protheusInterceptor, provideProtheus, withAppConfig \} from/);
  });

  it('adds the interceptor to an existing provideHttpClient', () => {
    assert.equal(
      config('providers: [provideHttpClient()]', HTTP),
      configText(
        'providers: [provideHttpClient(withInterceptors([protheusInterceptor])), provideProtheus()]',
        "import { provideHttpClient, withInterceptors } from '@angular/common/http';\n" +
          LIBRARY_IMPORT,
      ),
    );
  });

  const placed: readonly (readonly [string, string, string])[] = [
    [
      'after other functions',
      'withInterceptors([a, b])',
      'withInterceptors([a, b, protheusInterceptor])',
    ],
    [
      'after the class interceptors',
      'withInterceptorsFromDi()',
      'withInterceptorsFromDi(), withInterceptors([protheusInterceptor])',
    ],
    [
      'after class interceptors that follow functions',
      'withInterceptors([a]), withInterceptorsFromDi()',
      'withInterceptors([a]), withInterceptorsFromDi(), withInterceptors([protheusInterceptor])',
    ],
    [
      'in the last list',
      'withInterceptors([a]), withFetch()',
      'withInterceptors([a, protheusInterceptor]), withFetch()',
    ],
    [
      'after a list that is a constant',
      'withInterceptors(all)',
      'withInterceptors(all), withInterceptors([protheusInterceptor])',
    ],
    [
      'at the end when it was before others',
      'withInterceptors([protheusInterceptor, a])',
      'withInterceptors([a, protheusInterceptor])',
    ],
    [
      'at the end when it was before the class interceptors',
      'withInterceptors([protheusInterceptor]), withInterceptorsFromDi()',
      'withInterceptorsFromDi(), withInterceptors([protheusInterceptor])',
    ],
  ];
  for (const [place, before, after] of placed) {
    it(`puts the interceptor ${place}`, () => {
      const imports =
        "import { provideHttpClient, withFetch, withInterceptors, withInterceptorsFromDi } from '@angular/common/http';\n" +
        (before.includes('protheusInterceptor')
          ? "import { protheusInterceptor } from 'ngx-protheus';\n"
          : '');
      const text = config(`providers: [provideHttpClient(${before})]`, imports);
      assert.ok(text.includes(`provideHttpClient(${after})`), text);
    });
  }

  it('joins several calls of provideHttpClient into one with the features of all', () => {
    const text = config(
      'providers: [\n    provideHttpClient(),\n    other(),\n    provideHttpClient(withFetch(), withInterceptorsFromDi()),\n    provideHttpClient(withInterceptorsFromDi()),\n  ]',
      "import { provideHttpClient, withFetch, withInterceptorsFromDi } from '@angular/common/http';\n",
    );
    assert.ok(
      text.includes(
        'providers: [\n    provideHttpClient(withFetch(), withInterceptorsFromDi(), withInterceptors([protheusInterceptor])),\n    provideProtheus(),\n    other(),\n  ]',
      ),
      text,
    );
  });

  it('does not join calls whose features exclude each other', () => {
    const text = config(
      'providers: [provideHttpClient(withNoXsrfProtection()), provideHttpClient(withXsrfConfiguration({}))]',
      "import { provideHttpClient, withNoXsrfProtection, withXsrfConfiguration } from '@angular/common/http';\n",
    );
    assert.equal(text.split('withInterceptors([protheusInterceptor])').length, 3, text);
  });

  it('replaces HttpClientModule and keeps its class interceptors', () => {
    const text = config(
      'providers: [importProvidersFrom(HttpClientModule)]',
      "import { HttpClientModule } from '@angular/common/http';\nimport { importProvidersFrom } from '@angular/core';\n",
    );
    assert.match(
      text,
      /provideHttpClient\(withInterceptorsFromDi\(\), withInterceptors\(\[protheusInterceptor\]\)\)/,
    );
    assert.doesNotMatch(text, /HttpClientModule|importProvidersFrom/);
  });

  it('keeps the other arguments of importProvidersFrom', () => {
    const text = config(
      'providers: [importProvidersFrom([HttpClientModule, PoModule])]',
      "import { HttpClientModule } from '@angular/common/http';\nimport { importProvidersFrom } from '@angular/core';\nimport { PoModule } from '@po-ui/ng-components';\n",
    );
    assert.match(text, /importProvidersFrom\(\[PoModule\]\)/);
    assert.doesNotMatch(text, /HttpClientModule/);
  });

  it('keeps the comments of other modules when it removes HttpClientModule', () => {
    const text = config(
      'providers: [\n    importProvidersFrom(\n      PoModule, // PO UI\n      HttpClientModule, // REST\n      // pages\n      PoPageModule,\n    ),\n  ]',
      "import { HttpClientModule } from '@angular/common/http'; // REST\nimport { importProvidersFrom } from '@angular/core';\nimport { PoModule, PoPageModule } from '@po-ui/ng-components';\n",
    );
    assert.ok(
      text.includes('      PoModule, // PO UI\n      // pages\n      PoPageModule,\n    ),'),
      text,
    );
    assert.doesNotMatch(text, /REST/);
  });

  it('follows modules that importProvidersFrom spreads', () => {
    const text = config(
      'providers: [importProvidersFrom(...modules)]',
      "import { HttpClientModule } from '@angular/common/http';\nimport { importProvidersFrom } from '@angular/core';\nconst modules = [A, HttpClientModule];\n",
    );
    assert.match(text, /modules = \[A\];/);
    assert.match(text, /provideHttpClient\(withInterceptorsFromDi\(\), withInterceptors/);
  });

  it('keeps the class interceptors of PO UI when it adds the first HttpClient', () => {
    const text = config(
      'providers: [importProvidersFrom(PoHttpRequestModule)]',
      "import { importProvidersFrom } from '@angular/core';\nimport { PoHttpRequestModule } from '@po-ui/ng-components';\n",
    );
    assert.match(text, /provideHttpClient\(withInterceptorsFromDi\(\), withInterceptors/);
  });

  it('uses the local names of the imports', () => {
    const text = config(
      'providers: [client(chain([a]))]',
      "import { provideHttpClient as client, withInterceptors as chain } from '@angular/common/http';\n",
    );
    assert.match(text, /\[client\(chain\(\[a, protheusInterceptor\]\)\), provideProtheus\(\)\]/);
  });

  it('uses the namespace of a namespace import', () => {
    const text = config(
      'providers: [http.provideHttpClient(http.withFetch())]',
      "import * as http from '@angular/common/http';\nimport type * as protheus from 'ngx-protheus';\n",
    );
    assert.match(
      text,
      /provideHttpClient\(http\.withFetch\(\), http\.withInterceptors\(\[protheusInterceptor\]\)\)/,
    );
    assert.match(text, /import \{ protheusInterceptor, provideProtheus \} from 'ngx-protheus'/);
    assert.equal(text.split('@angular/common/http').length, 2, text);
  });

  it('keeps a function of the application with the same name', () => {
    const text = config(
      'providers: [provideHttpClient(withInterceptors([protheusInterceptor]))]',
      "import { provideHttpClient, withInterceptors } from '@angular/common/http';\nimport { protheusInterceptor } from './protheus.interceptor';\n",
    );
    assert.match(text, /withInterceptors\(\[protheusInterceptor, ngxProtheusInterceptor\]\)/);
    assert.match(text, /protheusInterceptor as ngxProtheusInterceptor/);
  });

  it('uses the quotes, tabs, line ends and semicolon style of the file', () => {
    const tree = smallWorkspace({
      'src/app/app.config.ts':
        '\uFEFFimport { ApplicationConfig } from "@angular/core"\r\n\r\nexport const appConfig: ApplicationConfig = {\r\n\tproviders: [\r\n\t\tother(), // keep\r\n\t],\r\n}\r\n',
    });
    provideInRoot(tree, selectApplication(tree), 'assets/data/appconfig.json');
    assert.equal(
      tree.read('/src/app/app.config.ts')?.toString(),
      '\uFEFFimport { ApplicationConfig } from "@angular/core"\r\nimport { provideHttpClient, withInterceptors } from "@angular/common/http"\r\nimport { protheusInterceptor, provideProtheus, withAppConfig } from "ngx-protheus"\r\n\r\nexport const appConfig: ApplicationConfig = {\r\n\tproviders: [\r\n\t\tother(), // keep\r\n\t\tprovideHttpClient(withInterceptors([protheusInterceptor])),\r\n\t\tprovideProtheus(withAppConfig({ url: "assets/data/appconfig.json" })),\r\n\t],\r\n}\r\n',
    );
  });
});

describe('provideInRoot: reading the root injector', () => {
  const main = (call: string, more = ''): string =>
    `import { bootstrapApplication } from '@angular/platform-browser';\n${more}import { App } from './app/app';\n\nbootstrapApplication(${call});\n`;

  it('adds a missing configuration', () => {
    const tree = provided({ 'src/main.ts': main('App') });
    assert.match(
      tree.readContent('/src/main.ts'),
      /bootstrapApplication\(App, \{\n {2}providers: \[\n {4}provideHttpClient\(withInterceptors\(\[protheusInterceptor\]\)\),\n {4}provideProtheus\(\),\n {2}\],\n\}\);/,
    );
  });

  it('reads an object literal in bootstrapApplication', () => {
    const tree = provided({ 'src/main.ts': main('App, { providers: [a()] }') });
    assert.match(tree.readContent('/src/main.ts'), /\{ providers: \[a\(\), provideHttpClient\(/);
  });

  it('follows mergeApplicationConfig', () => {
    const tree = provided({
      'src/main.ts': main(
        'App, mergeApplicationConfig(appConfig, { providers: [a()] })',
        "import { mergeApplicationConfig } from '@angular/core';\nimport { appConfig } from './app/app.config';\n",
      ),
      'src/app/app.config.ts': `${HTTP}export const appConfig = { providers: [provideHttpClient(), b()] };\n`,
    });
    assert.match(tree.readContent('/src/app/app.config.ts'), /withInterceptors/);
    assert.doesNotMatch(tree.readContent('/src/main.ts'), /withInterceptors/);
  });

  it('follows a spread configuration, which the update to Angular 21 writes', () => {
    const tree = provided({
      'src/main.ts': main(
        'App, {...appConfig, providers: [provideZoneChangeDetection(), ...appConfig.providers]}',
        "import { provideZoneChangeDetection } from '@angular/core';\nimport { appConfig } from './app/app.config';\n",
      ),
      'src/app/app.config.ts': `${HTTP}export const appConfig = { providers: [provideHttpClient()] };\n`,
    });
    assert.match(tree.readContent('/src/app/app.config.ts'), /provideProtheus\(\)/);
    assert.doesNotMatch(tree.readContent('/src/main.ts'), /ngx-protheus/);
  });

  it('follows constants, functions and re-exports of other files', () => {
    const tree = provided({
      'tsconfig.json': '{ "compilerOptions": { "paths": { "@core/*": ["./src/core/*"] } } }',
      'src/app/app.config.ts':
        "import { provideCore } from '@core/index';\nexport const appConfig = { providers: [...provideCore()] };\n",
      'src/core/index.ts': "export * from './provide-core';\n",
      'src/core/provide-core.ts': `${HTTP}export function provideCore() {\n  return [provideHttpClient()];\n}\n`,
    });
    assert.match(
      tree.readContent('/src/core/provide-core.ts'),
      /withInterceptors\(\[protheusInterceptor\]\)/,
    );
  });

  it('follows constants of a function', () => {
    const tree = provided({
      'src/main.ts':
        "import { bootstrapApplication } from '@angular/platform-browser';\nimport { App } from './app/app';\nimport { provideCore } from './app/core';\n\nasync function start() {\n  const config = { providers: [provideCore()] };\n  await bootstrapApplication(App, config);\n}\nstart();\n",
      'src/app/core.ts': `${HTTP}import { makeEnvironmentProviders } from '@angular/core';\nexport function provideCore() {\n  const providers = [provideHttpClient()];\n  return makeEnvironmentProviders(providers);\n}\n`,
    });
    assert.match(
      tree.readContent('/src/app/core.ts'),
      /const providers = \[provideHttpClient\(withInterceptors\(.*, provideProtheus\(\)\];/,
    );
    assert.doesNotMatch(tree.readContent('/src/main.ts'), /ngx-protheus/);
  });

  it('follows a dynamic import', () => {
    const tree = provided({
      'src/main.ts': "import('./bootstrap').catch(console.error);\n",
      'src/bootstrap.ts': main('App, appConfig', "import { appConfig } from './app/app.config';\n"),
    });
    assert.match(tree.readContent('/src/app/app.config.ts'), /provideProtheus\(\)/);
  });

  it('adds the interceptor in both branches of a condition', () => {
    const tree = provided({
      'src/app/app.config.ts': `${HTTP}export const appConfig = {\n  providers: [isMock ? provideHttpClient() : [provideHttpClient()]],\n};\n`,
    });
    const text = tree.readContent('/src/app/app.config.ts');
    assert.equal(text.split('withInterceptors([protheusInterceptor])').length, 3, text);
    assert.equal(text.split('provideProtheus()').length, 2, text);
  });

  it('joins calls of two files only when no expression has to move', () => {
    const tree = provided({
      'src/app/app.config.ts': `${HTTP}import { more } from './more';\nexport const appConfig = { providers: [provideHttpClient(), ...more] };\n`,
      'src/app/more.ts': `import { provideHttpClient, withFetch } from '@angular/common/http';\nexport const more = [provideHttpClient(withFetch()), x()];\n`,
    });
    assert.match(
      tree.readContent('/src/app/app.config.ts'),
      /provideHttpClient\(withFetch\(\), withInterceptors/,
    );
    assert.equal(tree.readContent('/src/app/more.ts'), 'export const more = [x()];\n');
  });

  it('joins calls of two files with the local names of the remaining call', () => {
    const tree = provided({
      'src/app/app.config.ts': `${HTTP}import { a } from './a';\nimport { b } from './b';\nexport const appConfig = { providers: [provideHttpClient(), ...a, ...b] };\n`,
      'src/app/a.ts':
        "import { provideHttpClient, withFetch as fetching } from '@angular/common/http';\nexport const a = [provideHttpClient(fetching()), x()];\n",
      'src/app/b.ts':
        "import * as http from '@angular/common/http';\nexport const b = [http.provideHttpClient(http.withInterceptorsFromDi()), x()];\n",
    });
    const text = tree.readContent('/src/app/app.config.ts');
    assert.match(text, /provideHttpClient\(withFetch\(\), withInterceptorsFromDi\(\), withInter/);
  });

  it('adds to a constant that contains the providers', () => {
    const tree = provided({
      'src/app/app.config.ts':
        'const providers = [a()];\nexport const appConfig = { providers };\n',
    });
    assert.match(
      tree.readContent('/src/app/app.config.ts'),
      /const providers = \[a\(\), provideHttpClient\(.*provideProtheus\(\)\];/,
    );
  });

  it('keeps providers that cannot be read', () => {
    const shapes = ['providers: external()', 'providers: isA ? [a()] : [b()]', 'providers'];
    for (const shape of shapes) {
      const text = provided({
        'src/app/app.config.ts': `import { external, providers } from 'elsewhere';\nexport const appConfig = { ${shape} };\n`,
      }).readContent('/src/app/app.config.ts');
      const value = shape.replace('providers: ', '');
      assert.ok(text.includes(`providers: [${value}, provideHttpClient(`), text);
    }
  });

  it('throws for a configuration from another package', () => {
    assert.throws(
      () =>
        provided({
          'src/app/app.config.ts':
            "import { base } from 'elsewhere';\nexport const appConfig = { ...base };\n",
        }),
      /cannot be read from "appConfig"/,
    );
  });

  it('throws with the location for a configuration that cannot be read', () => {
    assert.throws(
      () =>
        provided({
          'src/main.ts': main('App, makeConfig()', "import { makeConfig } from 'elsewhere';\n"),
        }),
      /src\/main\.ts:5: the providers of the application cannot be read from "makeConfig\(\)"/,
    );
  });

  it('throws for a main file that starts no application', () => {
    assert.throws(
      () => provided({ 'src/main.ts': 'export {};\n' }),
      /src\/main\.ts starts no application/,
    );
  });

  it('throws for a configuration with a syntax error', () => {
    assert.throws(
      () =>
        provided({ 'src/app/app.config.ts': 'export const appConfig = { providers: [a(] };\n' }),
      /app\.config\.ts:1 has a syntax error/,
    );
  });
});

describe('provideInRoot in a root module', () => {
  const main =
    "import { platformBrowser } from '@angular/platform-browser';\nimport { AppModule } from './app/app.module';\n\nplatformBrowser().bootstrapModule(AppModule);\n";
  const module = (metadata: string, imports = ''): Record<string, string> => ({
    'src/main.ts': main,
    'src/app/app.module.ts': `import { NgModule } from '@angular/core';\n${imports}\n@NgModule(${metadata})\nexport class AppModule {}\n`,
  });

  it('adds to the existing providers', () => {
    const tree = provided(module('{\n  imports: [],\n  providers: [],\n}'));
    assert.match(
      tree.readContent('/src/app/app.module.ts'),
      / {2}providers: \[\n {4}provideHttpClient\(withInterceptors\(\[protheusInterceptor\]\)\),\n {4}provideProtheus\(\),\n {2}\],/,
    );
  });

  it('adds a missing providers array', () => {
    const tree = provided(module('{\n  declarations: [App],\n  bootstrap: [App]\n}'));
    assert.match(
      tree.readContent('/src/app/app.module.ts'),
      / {2}bootstrap: \[App\],\n {2}providers: \[\n {4}provideHttpClient\(/,
    );
  });

  it('replaces HttpClientModule in the imports', () => {
    const tree = provided(
      module(
        '{\n  imports: [\n    A,\n    HttpClientModule,\n  ],\n}',
        "import { HttpClientModule } from '@angular/common/http';\n",
      ),
    );
    const text = tree.readContent('/src/app/app.module.ts');
    assert.match(text, /imports: \[\n {4}A,\n {2}\]/);
    assert.match(text, /provideHttpClient\(withInterceptorsFromDi\(\), withInterceptors/);
    assert.doesNotMatch(text, /HttpClientModule/);
  });

  it('replaces HttpClientModule in a constant that the imports spread', () => {
    const tree = provided({
      ...module(
        '{\n  imports: [...shared, [A]],\n}',
        "import { shared } from './shared';\nimport { A } from './a';\n",
      ),
      'src/app/shared.ts':
        "import { HttpClientModule } from '@angular/common/http';\nexport const shared = [HttpClientModule, B] as const;\n",
      'src/app/a.ts':
        "import { HttpClientModule } from '@angular/common/http';\nimport { NgModule } from '@angular/core';\n@NgModule({ imports: [HttpClientModule] })\nexport class A {}\n",
    });
    assert.equal(tree.readContent('/src/app/shared.ts'), 'export const shared = [B] as const;\n');
    assert.match(tree.readContent('/src/app/a.ts'), /imports: \[\]/);
    assert.match(
      tree.readContent('/src/app/app.module.ts'),
      /provideHttpClient\(withInterceptorsFromDi\(\), withInterceptors/,
    );
  });

  it('adds the interceptor in forRoot() of a module that has the HttpClient', () => {
    const tree = provided({
      ...module(
        '{\n  imports: [CoreModule.forRoot(1)],\n}',
        "import { CoreModule } from './core.module';\n",
      ),
      'src/app/core.module.ts': `${HTTP}import { NgModule } from '@angular/core';

@NgModule({ providers: [a()] })
export class CoreModule {
  static forRoot(size: number): ModuleWithProviders<CoreModule> {
    return { ngModule: CoreModule, providers: [provideHttpClient(), b(size)] };
  }
}
`,
    });
    assert.match(
      tree.readContent('/src/app/core.module.ts'),
      /\[provideHttpClient\(withInterceptors\(\[protheusInterceptor\]\)\), provideProtheus\(\), b\(size\)\]/,
    );
    assert.doesNotMatch(tree.readContent('/src/app/app.module.ts'), /ngx-protheus/);
  });

  it('leaves no array with an implicit any type', () => {
    const tree = provided({
      ...module(
        '{\n  imports: [...modules],\n  providers: [...clients, provideHttpClient()],\n}',
        `${HTTP}import { HttpClientModule } from '@angular/common/http';\nconst modules = [HttpClientModule];\nconst clients = [provideHttpClient()];\nconst typed: unknown[] = [provideHttpClient()];\n`,
      ),
    });
    const text = tree.readContent('/src/app/app.module.ts');
    assert.match(text, /const modules: never\[\] = \[\];/);
    assert.doesNotMatch(text, /const clients = \[\]/);
  });

  it('adds the interceptor in an imported module that has the HttpClient', () => {
    const tree = provided({
      ...module(
        '{\n  imports: [CoreModule],\n  providers: [],\n}',
        "import { CoreModule } from './core.module';\n",
      ),
      'src/app/core.module.ts': `${HTTP}import { HttpClientModule } from '@angular/common/http';
import { NgModule } from '@angular/core';

@NgModule({
  imports: [HttpClientModule],
  exports: [HttpClientModule],
  providers: [provideHttpClient()],
})
export class CoreModule {}
`,
    });
    const core = tree.readContent('/src/app/core.module.ts');
    assert.match(
      core,
      /provideHttpClient\(withInterceptorsFromDi\(\), withInterceptors\(\[protheus/,
    );
    assert.match(core, /imports: \[\],\n {2}exports: \[\],/);
    assert.doesNotMatch(core, /HttpClientModule/);
    assert.doesNotMatch(tree.readContent('/src/app/app.module.ts'), /provideHttpClient/);
  });
});

function provided(files: Readonly<Record<string, string>>, url?: string) {
  const tree = smallWorkspace(files);
  provideInRoot(tree, selectApplication(tree), url);
  assert.deepEqual(syntaxErrors(tree), []);
  const before = tree.files.map(path => tree.readContent(path));
  provideInRoot(tree, selectApplication(tree), url);
  assert.deepEqual(
    tree.files.map(path => tree.readContent(path)),
    before,
    'a second run changes nothing',
  );
  return tree;
}

function configText(body: string, imports = ''): string {
  return `import { ApplicationConfig } from '@angular/core';\n${imports}\nexport const appConfig: ApplicationConfig = {\n  ${body},\n};\n`;
}

/** The configuration file of an application after the providers were added. */
function config(body: string, imports = '', url?: string): string {
  return provided({ 'src/app/app.config.ts': configText(body, imports) }, url).readContent(
    '/src/app/app.config.ts',
  );
}
