import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { smallWorkspace } from '../testing/small-workspace';
import { syntaxErrors } from '../testing/syntax-errors';
import { selectApplication } from '../workspace/application';
import { provideInRoot } from './provide-in-root';

const HTTP = "import { provideHttpClient } from '@angular/common/http';\n";
const LIBRARY_IMPORT = "import { provideProtheus } from 'ngx-protheus';\n";

describe('provideInRoot in a standalone application', () => {
  it('adds the providers', () => {
    assert.equal(
      config('providers: []'),
      configText(
        'providers: [\n    provideHttpClient(),\n    provideProtheus(),\n  ]',
        HTTP + LIBRARY_IMPORT,
      ),
    );
  });

  it('passes the URL of the configuration file when it is not the default', () => {
    const text = config('providers: []', '', 'assets/data/appconfig.json');
    assert.match(
      text,
      /provideProtheus\(withAppConfig\(\{ url: 'assets\/data\/appconfig\.json' \}\)\)/,
    );
    assert.match(text, /import \{ provideProtheus, withAppConfig \} from/);
  });

  const named =
    "import { provideHttpClient, withFetch, withInterceptors, withInterceptorsFromDi } from '@angular/common/http';\n";
  const forms: readonly (readonly [form: string, imports: string])[] = [
    ['provideHttpClient()', named],
    ['provideHttpClient(withFetch())', named],
    ['provideHttpClient(withInterceptors([a, b]))', named],
    ['provideHttpClient(withInterceptors(all), withFetch())', named],
    ['provideHttpClient(withInterceptorsFromDi())', named],
    ['provideHttpClient(withInterceptors([a]), withInterceptorsFromDi())', named],
    ['provideHttpClient(...features)', named],
    ['http.provideHttpClient(http.withFetch())', "import * as http from '@angular/common/http';\n"],
    ['client()', "import { provideHttpClient as client } from '@angular/common/http';\n"],
  ];
  for (const [form, imports] of forms) {
    it(`leaves ${form} as it is`, () => {
      assert.equal(
        config(`providers: [${form}, other()]`, imports),
        configText(`providers: [${form}, provideProtheus(), other()]`, imports + LIBRARY_IMPORT),
      );
    });
  }

  const earlier = [
    'withInterceptors([protheusInterceptor])',
    'withInterceptors([protheusInterceptor, a]), withInterceptorsFromDi()',
    'withInterceptorsFromDi(), withInterceptors([a, protheusInterceptor])',
  ];
  for (const features of earlier) {
    it(`leaves what earlier versions wrote: ${features}`, () => {
      const imports = (names: string): string =>
        `${named}import { ${names} } from 'ngx-protheus';\n`;
      const form = `provideHttpClient(${features})`;
      assert.equal(
        config(`providers: [${form}]`, imports('protheusInterceptor')),
        configText(
          `providers: [${form}, provideProtheus()]`,
          imports('protheusInterceptor, provideProtheus'),
        ),
      );
    });
  }

  it('leaves several calls of provideHttpClient as they are', () => {
    const calls = [
      'provideHttpClient(), other(), provideHttpClient(withFetch(), withInterceptorsFromDi())',
      'provideHttpClient(withNoXsrfProtection()), provideHttpClient(withXsrfConfiguration({}))',
      'isMock ? provideHttpClient() : [provideHttpClient()]',
    ];
    for (const call of calls) {
      const text = config(`providers: [${call}]`, HTTP);
      assert.equal(
        text.replace(/,\s*provideProtheus\(\)/, ''),
        configText(`providers: [${call}]`, HTTP + LIBRARY_IMPORT),
      );
    }
  });

  const modules: Readonly<Record<string, string>> = {
    'importProvidersFrom(HttpClientModule)': '',
    'importProvidersFrom([HttpClientModule, PoModule])': '',
    'importProvidersFrom(...modules)': 'const modules = [A, HttpClientModule];\n',
    'importProvidersFrom(CoreModule)':
      '@NgModule({ exports: [HttpClientModule] })\nclass CoreModule {}\n',
  };
  for (const [form, more] of Object.entries(modules)) {
    it(`leaves HttpClientModule and adds no second HttpClient: ${form}`, () => {
      const text = config(
        `providers: [${form}]`,
        `import { HttpClientModule } from '@angular/common/http';\nimport { importProvidersFrom, NgModule } from '@angular/core';\n${more}`,
      );
      assert.ok(text.includes(`providers: [${form}, provideProtheus()]`), text);
      assert.match(text, /import \{ HttpClientModule \} from/);
      assert.doesNotMatch(text, /provideHttpClient/);
    });
  }

  it('keeps the class interceptors of PO UI when it adds the first HttpClient', () => {
    const text = config(
      'providers: [importProvidersFrom(PoHttpRequestModule)]',
      "import { importProvidersFrom } from '@angular/core';\nimport { PoHttpRequestModule } from '@po-ui/ng-components';\n",
    );
    assert.match(text, /provideHttpClient\(withInterceptorsFromDi\(\)\), provideProtheus\(\)/);
  });

  it('keeps own class interceptors when it adds the first HttpClient', () => {
    const text = config(
      'providers: [{ provide: HTTP_INTERCEPTORS, useClass: Own, multi: true }]',
      "import { HTTP_INTERCEPTORS } from '@angular/common/http';\n",
    );
    assert.match(text, /provideHttpClient\(withInterceptorsFromDi\(\)\), provideProtheus\(\)/);
    assert.match(text, /import \{ HTTP_INTERCEPTORS, provideHttpClient, withInterceptorsFromDi \}/);
  });

  it('keeps a function of the application with the same name', () => {
    const text = config(
      'providers: [provideHttpClient(), provideProtheus()]',
      "import { provideHttpClient } from '@angular/common/http';\nimport { provideProtheus } from './protheus';\n",
    );
    assert.match(text, /provideHttpClient\(\), ngxProvideProtheus\(\), provideProtheus\(\)\]/);
    assert.match(text, /import \{ provideProtheus as ngxProvideProtheus \} from 'ngx-protheus'/);
  });

  it('uses the quotes, tabs, line ends and semicolon style of the file', () => {
    const tree = smallWorkspace({
      'src/app/app.config.ts':
        '\uFEFFimport { ApplicationConfig } from "@angular/core"\r\n\r\nexport const appConfig: ApplicationConfig = {\r\n\tproviders: [\r\n\t\tother(), // keep\r\n\t],\r\n}\r\n',
    });
    provideInRoot(tree, selectApplication(tree), 'assets/data/appconfig.json');
    assert.equal(
      tree.read('/src/app/app.config.ts')?.toString(),
      '\uFEFFimport { ApplicationConfig } from "@angular/core"\r\nimport { provideHttpClient } from "@angular/common/http"\r\nimport { provideProtheus, withAppConfig } from "ngx-protheus"\r\n\r\nexport const appConfig: ApplicationConfig = {\r\n\tproviders: [\r\n\t\tother(), // keep\r\n\t\tprovideHttpClient(),\r\n\t\tprovideProtheus(withAppConfig({ url: "assets/data/appconfig.json" })),\r\n\t],\r\n}\r\n',
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
      /bootstrapApplication\(App, \{\n {2}providers: \[\n {4}provideHttpClient\(\),\n {4}provideProtheus\(\),\n {2}\],\n\}\);/,
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
    assert.match(tree.readContent('/src/app/app.config.ts'), /provideProtheus/);
    assert.doesNotMatch(tree.readContent('/src/main.ts'), /provideProtheus/);
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
      /\[provideHttpClient\(\), provideProtheus\(\)\]/,
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
      /const providers = \[provideHttpClient\(\), provideProtheus\(\)\];/,
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
      / {2}providers: \[\n {4}provideHttpClient\(\),\n {4}provideProtheus\(\),\n {2}\],/,
    );
  });

  it('adds a missing providers array', () => {
    const tree = provided(module('{\n  declarations: [App],\n  bootstrap: [App]\n}'));
    assert.match(
      tree.readContent('/src/app/app.module.ts'),
      / {2}bootstrap: \[App\],\n {2}providers: \[\n {4}provideHttpClient\(/,
    );
  });

  it('leaves HttpClientModule in the imports', () => {
    const tree = provided(
      module(
        '{\n  imports: [\n    A,\n    HttpClientModule,\n  ],\n}',
        "import { HttpClientModule } from '@angular/common/http';\n",
      ),
    );
    const text = tree.readContent('/src/app/app.module.ts');
    assert.match(
      text,
      /imports: \[\n {4}A,\n {4}HttpClientModule,\n {2}\],\n {2}providers: \[\n {4}provideProtheus\(\),\n {2}\]/,
    );
    assert.doesNotMatch(text, /provideHttpClient/);
  });

  it('finds HttpClientModule in a constant that the imports spread and in an imported module', () => {
    const http = "import { HttpClientModule } from '@angular/common/http';\n";
    const files: readonly Readonly<Record<string, string>>[] = [
      { 'src/app/shared.ts': `${http}export const shared = [HttpClientModule, B] as const;\n` },
      {
        'src/app/shared.ts':
          "import * as http from '@angular/common/http';\nexport const shared = [http.HttpClientModule];\n",
      },
      {
        'src/app/shared.ts': `${http}import { NgModule } from '@angular/core';\n@NgModule({ imports: [HttpClientModule] })\nclass A {}\nexport const shared = [A];\n`,
      },
    ];
    for (const more of files) {
      const tree = provided({
        ...module('{\n  imports: [...shared, [A]],\n}', "import { shared } from './shared';\n"),
        ...more,
      });
      assert.equal(tree.readContent('/src/app/shared.ts'), more['src/app/shared.ts']);
      const text = tree.readContent('/src/app/app.module.ts');
      assert.match(text, /provideProtheus\(\)/);
      assert.doesNotMatch(text, /provideHttpClient/);
    }
  });

  it('adds provideProtheus() in forRoot() of a module that has the HttpClient', () => {
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
      /\[provideHttpClient\(\), provideProtheus\(\), b\(size\)\]/,
    );
    assert.doesNotMatch(tree.readContent('/src/app/app.module.ts'), /ngx-protheus/);
  });

  it('adds provideProtheus() in an imported module that has the HttpClient', () => {
    const tree = provided({
      ...module(
        '{\n  imports: [CoreModule],\n  providers: [],\n}',
        "import { CoreModule } from './core.module';\n",
      ),
      'src/app/core.module.ts': `${HTTP}import { NgModule } from '@angular/core';

@NgModule({
  providers: [provideHttpClient()],
})
export class CoreModule {}
`,
    });
    assert.match(
      tree.readContent('/src/app/core.module.ts'),
      /\[provideHttpClient\(\), provideProtheus\(\)\]/,
    );
    assert.doesNotMatch(
      tree.readContent('/src/app/app.module.ts'),
      /provideHttpClient|ngx-protheus/,
    );
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
