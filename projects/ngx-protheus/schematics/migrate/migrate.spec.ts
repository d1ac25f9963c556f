import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type UnitTestTree } from '@angular-devkit/schematics/testing';
import { smallWorkspace, workspaceJson } from '../testing/small-workspace';
import { syntaxErrors } from '../testing/syntax-errors';
import { newRunner, snapshot } from '../testing/workspaces';

const OLD = '@totvs/protheus-lib-core';
const packageJson = `{
  "dependencies": {
    "@angular/platform-server": "^19.2.0",
    "${OLD}": "19.0.2",
    "core-js": "^3.0.0",
    "rxjs-compat": "^6.0.0",
    "subsink": "^1.0.2"
  }
}
`;
function component(imports: string, more = ''): string {
  return `import { Component } from '@angular/core';
import { ${imports} } from '${OLD}';

@Component({
  selector: 'app-root',
  ${more}template: '',
})
export class App {}
`;
}

describe('the migrate schematic: sources', () => {
  it('imports each symbol from its new entry point', async () => {
    const { tree } = await migrated({
      'src/app/a.ts': `import {\n  ProAppConfigService,\n  type ProUserInfo,\n  ProMessageService as Messages,\n  ProAuthGuard,\n} from '${OLD}';\n`,
    });
    assert.equal(
      tree.readContent('/src/app/a.ts'),
      "import {\n  ProAppConfigService,\n  type ProUserInfo,\n} from 'ngx-protheus';\nimport { ProAuthGuard } from 'ngx-protheus/compat';\nimport { ProMessageService as Messages } from 'ngx-protheus/po-ui';\n",
    );
  });

  it('changes only the module name when one entry point exports all symbols', async () => {
    const { tree } = await migrated({
      'src/app/a.ts': `import {\r\n\tProAppConfigService, // config\r\n} from "${OLD}"\r\n`,
    });
    assert.equal(
      tree.readContent('/src/app/a.ts'),
      'import {\r\n\tProAppConfigService, // config\r\n} from "ngx-protheus"\r\n',
    );
  });

  it('keeps the comments and the layout of an import that it splits', async () => {
    const { tree } = await migrated({
      'src/app/a.ts': `import { ProAuthGuard, ProBranch } from '${OLD}';\nimport type {\n  ProAppConfig, // config\n  ProAuthGuard as Guard,\n  // types\n  ProUserInfo\n} from "${OLD}" // TOTVS\nlet x: Guard;\n`,
    });
    assert.equal(
      tree.readContent('/src/app/a.ts'),
      'import { ProAuthGuard } from \'ngx-protheus/compat\';\nimport { ProBranch } from \'ngx-protheus\';\nimport type {\n  ProAppConfig, // config\n  // types\n  ProUserInfo\n} from "ngx-protheus" // TOTVS\nimport type { ProAuthGuard as Guard } from "ngx-protheus/compat"\nlet x: Guard;\n',
    );
  });

  it('rewrites re-exports, type imports, namespaces, import() and the package name without scope', async () => {
    const { tree } = await migrated({
      'src/app/a.ts': [
        `export { ProBranch, ProCompany } from '${OLD}';`,
        `export * from '${OLD}';`,
        "import type { ProUser } from 'protheus-lib-core';",
        `import * as lib from '${OLD}';`,
        `const lazy = () => import('${OLD}');`,
        `let x: import('${OLD}').ProBranch;`,
        '',
      ].join('\n'),
    });
    assert.equal(
      tree.readContent('/src/app/a.ts'),
      [
        "export { ProBranch, ProCompany } from 'ngx-protheus';",
        "export * from 'ngx-protheus/compat';",
        "import type { ProUser } from 'ngx-protheus';",
        "import * as lib from 'ngx-protheus/compat';",
        "const lazy = () => import('ngx-protheus/compat');",
        "let x: import('ngx-protheus/compat').ProBranch;",
        '',
      ].join('\n'),
    );
  });

  it('reports what it cannot rewrite', async () => {
    const { output } = await migrated({
      'src/app/a.ts': [
        `import { ProAuthInteceptor, ProtheusLibCoreModule, ProThemeService } from '${OLD}';`,
        `import { x } from '${OLD}/lib/services/x';`,
        'const providers = [{ provide: HTTP_INTERCEPTORS, useClass: ProAuthInteceptor, multi: true }];',
        'const modules = { lib: ProtheusLibCoreModule, theme: ProThemeService };',
        `jest.mock('${OLD}');`,
        '',
      ].join('\n'),
    });
    const expected = [
      /ProAuthInteceptor: provideProtheus\(\) replaces it[^]*?src\/app\/a\.ts:3/,
      /ProtheusLibCoreModule could not be removed[^]*?src\/app\/a\.ts:4/,
      /ProThemeService is not a public symbol[^]*?src\/app\/a\.ts:4/,
      /still names protheus-lib-core[^]*?src\/app\/a\.ts:5/,
      /'@totvs\/protheus-lib-core\/lib\/services\/x' is an internal file[^]*?src\/app\/a\.ts:2/,
    ];
    for (const finding of expected) assert.match(output, finding);
  });
});

describe('the migrate schematic: report', () => {
  const module = 'ProtheusLibCoreModule could not be removed';

  it('contains modules that are re-exported or used through a namespace', async () => {
    const { output } = await migrated({
      'src/app/shared.ts': `export { ProAppConfigService, ProtheusLibCoreModule as Lib } from '${OLD}';\n`,
      'src/app/a.ts': `import * as totvs from '${OLD}';\nconst lib = totvs.ProtheusLibCoreModule;\n`,
    });
    assert.match(output, new RegExp(`${module}[^]*?src/app/a\\.ts:2\\s+src/app/shared\\.ts:2`));
  });

  it('contains files that name protheus-lib-core without an import', async () => {
    const { tree, output } = await migrated({
      'src/app/a.spec.ts': `jest.mock('${OLD}');\n`,
      'src/app/b.ts': `\nconst lib = require('${OLD}');\n`,
      'src/typings.ts': `declare module '${OLD}' {}\n`,
      'src/app/c.ts': `// formerly ${OLD}\nexport {};\n`,
    });
    assert.match(
      output,
      /still names protheus-lib-core\s+src\/app\/a\.spec\.ts:1\s+src\/app\/b\.ts:2\s+src\/typings\.ts:1\s*\n/,
    );
    // A package that is loaded at run time must stay installed.
    assert.match(tree.readContent('/package.json'), /protheus-lib-core/);
  });
});

describe('the migrate schematic: root providers', () => {
  const rootProviders = /provideHttpClient\([^]*\),\s+provideProtheus\(/;

  const shapes: readonly (readonly [string, Record<string, string>])[] = [
    [
      'importProvidersFrom(ProtheusLibCoreModule) in the configuration',
      {
        'src/app/app.config.ts': `import { importProvidersFrom } from '@angular/core';
import { provideHttpClient, withInterceptorsFromDi } from '@angular/common/http';
import { ProtheusLibCoreModule } from '${OLD}';

export const appConfig = {
  providers: [
    provideHttpClient(withInterceptorsFromDi()),
    importProvidersFrom(ProtheusLibCoreModule),
  ],
};
`,
      },
    ],
    [
      'importProvidersFrom([…]) with other modules and a provideHttpClient() without class interceptors',
      {
        'src/app/app.config.ts': `import { importProvidersFrom } from '@angular/core';
import { provideHttpClient } from '@angular/common/http';
import { PoModule } from '@po-ui/ng-components';
import { ProtheusLibCoreModule } from '${OLD}';

export const appConfig = {
  providers: [provideHttpClient(), importProvidersFrom([PoModule, ProtheusLibCoreModule])],
};
`,
      },
    ],
    [
      'the module in a component only',
      {
        'src/app/app.ts': component(
          'ProtheusLibCoreModule',
          'imports: [ProtheusLibCoreModule],\n  ',
        ),
      },
    ],
    [
      'the module in a component with HttpClientModule',
      {
        'src/app/app.ts':
          "import { HttpClientModule } from '@angular/common/http';\n" +
          component(
            'ProtheusLibCoreModule',
            'imports: [HttpClientModule, ProtheusLibCoreModule],\n  ',
          ),
      },
    ],
    ['services only, the module nowhere', { 'src/app/app.ts': component('ProAppConfigService') }],
    [
      'provideHttpClient twice',
      {
        'src/app/app.config.ts': `import { provideHttpClient, withInterceptorsFromDi } from '@angular/common/http';

export const appConfig = {
  providers: [provideHttpClient(), provideHttpClient(withInterceptorsFromDi())],
};
`,
        'src/app/app.ts': component(
          'ProtheusLibCoreModule',
          'imports: [ProtheusLibCoreModule],\n  ',
        ),
      },
    ],
  ];
  for (const [name, files] of shapes) {
    it(`leaves an HttpClient and provideProtheus() in the root: ${name}`, async () => {
      const { tree } = await migrated(files);
      const config = tree.readContent('/src/app/app.config.ts');
      assert.match(config, rootProviders);
      assert.equal(config.split('provideProtheus(').length, 2, config);
      assert.doesNotMatch(config, /protheusInterceptor/);
      for (const path of ['/src/app/app.config.ts', '/src/app/app.ts']) {
        assert.doesNotMatch(tree.readContent(path), /ProtheusLibCoreModule/);
      }
      assert.doesNotMatch(config, /importProvidersFrom\(\[?\]?\)/);
    });
  }

  it('replaces the imports of a root module with providers', async () => {
    const { tree } = await migrated({
      'src/main.ts':
        "import { platformBrowserDynamic } from '@angular/platform-browser-dynamic';\nimport { AppModule } from './app/app.module';\n\nplatformBrowserDynamic().bootstrapModule(AppModule);\n",
      'src/app/app.module.ts': `import { NgModule } from '@angular/core';
import { HttpClientModule } from '@angular/common/http';
import { ProAppConfigService, ProtheusLibCoreModule } from '${OLD}';

@NgModule({
  imports: [
    HttpClientModule,
    ProtheusLibCoreModule,
  ],
  providers: [ProAppConfigService],
})
export class AppModule {}
`,
    });
    assert.equal(
      tree.readContent('/src/app/app.module.ts'),
      `import { NgModule } from '@angular/core';
import { HttpClientModule } from '@angular/common/http';
import { ProAppConfigService, provideProtheus, withAppConfig } from 'ngx-protheus';

@NgModule({
  imports: [
    HttpClientModule,
  ],
  providers: [ProAppConfigService, provideProtheus(withAppConfig({ url: 'assets/data/appconfig.json' }))],
})
export class AppModule {}
`,
    );
  });

  it('rewrites files of another project that the application imports', async () => {
    const { projects } = JSON.parse(workspaceJson()) as { projects: Record<string, object> };
    const core = { projectType: 'library', root: 'projects/core', sourceRoot: 'projects/core/src' };
    const { tree } = await migrated({
      'angular.json': JSON.stringify({ projects: { ...projects, core } }, null, 2),
      'tsconfig.json':
        '{ "compilerOptions": { "paths": { "core": ["projects/core/src/api.ts"] } } }',
      'src/app/app.config.ts':
        "import { core } from 'core';\nexport const appConfig = { providers: [...core] };\n",
      'projects/core/src/api.ts': "export * from './core';\n",
      'projects/core/src/core.ts': `import { importProvidersFrom } from '@angular/core';
import { ProtheusLibCoreModule } from '${OLD}';
export const core = [importProvidersFrom(ProtheusLibCoreModule)];
`,
    });
    assert.doesNotMatch(tree.readContent('/projects/core/src/core.ts'), /ProtheusLibCoreModule/);
    assert.match(tree.readContent('/src/app/app.config.ts'), /provideProtheus\(/);
    assert.doesNotMatch(tree.readContent('/package.json'), /protheus-lib-core/);
  });

  it('replaces the module with the components that a template uses', async () => {
    const { tree } = await migrated({
      'src/app/app.ts': `import { Component } from '@angular/core';
import { ProtheusLibCoreModule } from '${OLD}';

@Component({
  selector: 'app-root',
  imports: [ProtheusLibCoreModule],
  templateUrl: './app.html',
})
export class App {}
`,
      'src/app/app.html': '<pro-company-lookup></pro-company-lookup>\n<pro-branch-lookup />\n',
    });
    const text = tree.readContent('/src/app/app.ts');
    assert.match(text, /imports: \[ProBranchLookupComponent, ProCompanyLookupComponent\]/);
    assert.match(
      text,
      /import \{ ProBranchLookupComponent, ProCompanyLookupComponent \} from 'ngx-protheus\/po-ui'/,
    );
  });
});

describe('the migrate schematic: package.json', () => {
  it('removes protheus-lib-core and packages that no file imports', async () => {
    const { tree, output } = await migrated({ 'src/app/app.ts': component('ProAppConfigService') });
    assert.deepEqual(tree.readJson('/package.json'), { dependencies: {} });
    assert.match(
      output,
      /package\.json: removed packages [^:]*: @totvs\/protheus-lib-core, subsink, core-js/,
    );
  });

  it('lists npm install only when a package was removed', async () => {
    const files = { 'src/app/app.ts': component('ProAppConfigService') };
    assert.match((await migrated(files)).output, /1\. npm install[^]*2\. npx ng build/);
    const without = await migrated({ ...files, 'package.json': '{}' });
    assert.match(without.output, /1\. npx ng build/);
  });

  it('keeps imported packages, and the server platform of a server build', async () => {
    const { tree } = await migrated({
      'src/app/app.ts': component('ProAppConfigService'),
      'src/app/b.ts': "import { SubSink } from 'subsink';\nimport 'core-js/stable';\n",
      'angular.json': workspaceJson().replace('"index"', '"server": "src/main.server.ts", "index"'),
    });
    assert.deepEqual(tree.readJson('/package.json'), {
      dependencies: {
        '@angular/platform-server': '^19.2.0',
        'core-js': '^3.0.0',
        subsink: '^1.0.2',
      },
    });
  });

  it('keeps packages that angular.json or files of the root folder use', async () => {
    const options = { browser: 'src/main.ts', polyfills: ['zone.js', 'core-js/stable'] };
    const { tree } = await migrated({
      'src/app/app.ts': component('ProAppConfigService'),
      'angular.json': workspaceJson({ ...options, allowedCommonJsDependencies: ['rxjs-compat'] }),
      'setup-jest.ts': "import 'subsink';\n",
    });
    assert.equal(
      tree.readContent('/package.json'),
      '{\n  "dependencies": {\n    "core-js": "^3.0.0",\n    "subsink": "^1.0.2"\n  }\n}\n',
    );
  });

  it('prints the note about removed packages in Portuguese', async () => {
    const before = process.env['LC_ALL'];
    process.env['LC_ALL'] = 'pt_BR.UTF-8';
    const { output } = await migrated({
      'src/app/app.ts': component('ProAppConfigService'),
    }).finally(() => (process.env['LC_ALL'] = before));
    assert.match(
      output,
      /package\.json: removidos pacotes que nenhum arquivo importa mais: @totvs\/protheus-lib-/,
    );
  });

  it('keeps protheus-lib-core while another application imports it', async () => {
    const { projects } = JSON.parse(workspaceJson()) as { projects: Record<string, object> };
    const other = { ...projects['vendas'], root: 'other', sourceRoot: 'other/src' };
    const { tree } = await migrated(
      {
        'angular.json': JSON.stringify({ projects: { ...projects, other } }, null, 2),
        'src/app/app.ts': component('ProAppConfigService'),
        'other/src/a.ts': `import { ProBranch } from '${OLD}';\n`,
      },
      { project: 'vendas' },
    );
    const { dependencies } = tree.readJson('/package.json') as unknown as {
      dependencies: Record<string, string>;
    };
    assert.equal(dependencies[OLD], '19.0.2');
    assert.match(tree.readContent('/other/src/a.ts'), /@totvs/);
  });
});

describe('the migrate schematic: alias', () => {
  const files = {
    'src/app/app.ts': component('ProtheusLibCoreModule', 'imports: [ProtheusLibCoreModule],\n  '),
  };

  it('writes the alias, one entry of paths and a missing configuration, and changes no source', async () => {
    const before = snapshot(smallWorkspace({ 'package.json': packageJson, ...files }));
    const { tree } = await migrated(files, { alias: true });
    assert.equal(
      tree.readContent('/src/protheus-lib-core.ts'),
      "export * from 'ngx-protheus/compat';\n",
    );
    assert.deepEqual(tree.readJson('/tsconfig.json'), {
      compilerOptions: { paths: { [OLD]: ['./src/protheus-lib-core.ts'] } },
    });
    const after = snapshot(tree);
    const changed = Object.keys(after).filter(path => after[path] !== before[path]);
    assert.deepEqual(changed.sort(), [
      '/package.json',
      '/public/assets/data/appconfig.json',
      '/src/protheus-lib-core.ts',
      '/tsconfig.json',
    ]);
    assert.deepEqual(tree.readJson('/package.json'), { dependencies: {} });
  });

  it('adds to the paths that replace those of the base, relative to the base URL', async () => {
    const { tree } = await migrated(
      {
        ...files,
        'tsconfig.json': '{ "compilerOptions": { "baseUrl": "./src" } }',
        'tsconfig.app.json':
          '{\n  // own\n  "extends": "./tsconfig.json",\n  "compilerOptions": { "paths": { "@x": ["app/x"] } }\n}',
      },
      { alias: true },
    );
    assert.equal(
      tree.readContent('/tsconfig.app.json'),
      `{\n  // own\n  "extends": "./tsconfig.json",\n  "compilerOptions": { "paths": { "@x": ["app/x"], "${OLD}": ["./protheus-lib-core.ts"] } }\n}`,
    );
  });

  it('reports imports of internal files of protheus-lib-core', async () => {
    const { output } = await migrated(
      { 'src/app/a.ts': `\nimport { x } from '${OLD}/lib/x';\n` },
      { alias: true },
    );
    assert.match(
      output,
      /lib\/x' is an internal file of protheus-lib-core; the alias [^]*src\/app\/a\.ts:2/,
    );
  });

  it('is removed by a later rewrite', async () => {
    const { tree } = await migrated(files, { alias: true });
    const result = await newRunner().runner.runSchematic('migrate', {}, tree);
    assert.ok(!result.exists('/src/protheus-lib-core.ts'));
    assert.deepEqual(result.readJson('/tsconfig.json'), { compilerOptions: {} });
    assert.match(result.readContent('/src/app/app.config.ts'), /provideProtheus\(/);
  });

  it('is kept while another application of the workspace needs it', async () => {
    const { projects } = JSON.parse(workspaceJson()) as { projects: Record<string, object> };
    const other = { ...projects['vendas'], root: 'other', sourceRoot: 'other/src' };
    const { tree } = await migrated(
      {
        ...files,
        'angular.json': JSON.stringify({ projects: { ...projects, other } }, null, 2),
        'other/src/a.ts': `import { ProBranch } from '${OLD}';\n`,
      },
      { alias: true, project: 'vendas' },
    );
    const result = await newRunner().runner.runSchematic('migrate', { project: 'vendas' }, tree);
    assert.ok(result.exists('/src/protheus-lib-core.ts'));
    assert.match(result.readContent('/tsconfig.json'), /@totvs/);
    assert.match(result.readContent('/src/app/app.config.ts'), /provideProtheus\(/);
  });
});

describe('the migrate schematic: own interceptors and Prettier', () => {
  const functional =
    "import { HttpInterceptorFn } from '@angular/common/http';\n" +
    'export const own: HttpInterceptorFn = (request, next) =>\n' +
    "  next(request.clone({ setHeaders: { Authorization: 'Bearer ' + read() } }));\n";
  const prefix =
    "import { HttpInterceptorFn } from '@angular/common/http';\n" +
    'export const own: HttpInterceptorFn = (request, next) =>\n' +
    "  next(request.clone({ url: '/app-root' + request.url }));\n";
  const other =
    "import { HttpInterceptorFn } from '@angular/common/http';\n" +
    'export const own: HttpInterceptorFn = (request, next) =>\n' +
    "  next(request.clone({ setHeaders: { 'X-Trace': '1' } }));\n";
  const app = { 'src/app/app.ts': component('ProAppConfigService') };
  for (const alias of [true, false]) {
    for (const [name, text, expected] of [
      [
        'one that sets Authorization',
        functional,
        /interceptor own sets Authorization[^]*own\.ts:2/,
      ],
      ['one with a prefix', prefix, /interceptor own puts a prefix[^]*own\.ts:2/],
      ['no other one', other, undefined],
    ] as const) {
      it(`lists ${name}, ${alias ? 'with' : 'without'} --alias`, async () => {
        const { output } = await migrated({ ...app, 'src/app/own.ts': text }, { alias });
        if (expected) assert.match(output, expected);
        else assert.doesNotMatch(output, /interceptor own/);
      });
    }

    it(`says what Prettier does, ${alias ? 'with' : 'without'} --alias`, async () => {
      const manifest = JSON.stringify({ dependencies: { [OLD]: '19.0.0', prettier: '3.6.2' } });
      const { output } = await migrated({ ...app, 'package.json': manifest }, { alias });
      assert.match(output, /Prettier is installed/);
      const without = await migrated(app, { alias });
      assert.doesNotMatch(without.output, /Prettier is installed/);
    });
  }
});

describe('the migrate schematic: configuration file', () => {
  const source = { 'src/app/app.ts': component('ProAppConfigService') };
  for (const options of [{}, { alias: true }]) {
    const how = JSON.stringify(options);

    it(`is created, since requests without it are not sent ${how}`, async () => {
      const { tree, output } = await migrated(source, options);
      assert.deepEqual(tree.readJson('/public/assets/data/appconfig.json'), {
        name: 'vendas',
        productLine: 'Protheus',
        api_baseUrl: '/',
      });
      assert.match(output, /public\/assets\/data\/appconfig\.json was created/);
    });

    it(`is copied by a build that copies no folder ${how}`, async () => {
      const { tree } = await migrated(
        { ...source, 'angular.json': workspaceJson({ browser: 'src/main.ts', assets: [] }) },
        options,
      );
      assert.match(tree.readContent('/angular.json'), /"input": "public"/);
    });

    it(`gets the key that FwCallApp writes, whatever its case ${how}`, async () => {
      const path = 'public/assets/data/APPCONFIG.json';
      const { tree } = await migrated({ ...source, [path]: '{ "serverBackend": "/" }' }, options);
      assert.deepEqual(tree.readJson(`/${path}`), {
        serverBackend: '/',
        productLine: 'Protheus',
        api_baseUrl: '/',
      });
      assert.equal(tree.files.filter(name => /appconfig\.json$/i.test(name)).length, 1);
    });

    it(`stays as it is when it is complete ${how}`, async () => {
      const path = 'public/assets/data/appConfig.json';
      const text = '{"productLine":"Protheus","api_baseUrl":"/rest"}';
      const { tree, output } = await migrated({ ...source, [path]: text }, options);
      assert.equal(tree.readContent(`/${path}`), text);
      assert.doesNotMatch(output, /was created|was added/);
    });
  }
});

describe('the order of ng add and the migration', () => {
  const files = {
    'package.json': packageJson,
    'src/app/app.ts': component('ProtheusLibCoreModule', 'imports: [ProtheusLibCoreModule],\n  '),
  };
  const run = (name: string, options: object, tree: UnitTestTree): Promise<UnitTestTree> =>
    newRunner().runner.runSchematic(name, options, tree);
  const shapes: Readonly<Record<string, Record<string, string>>> = {
    'without a configuration file': {},
    'with appConfig.json': { 'public/assets/data/appConfig.json': '{}' },
    'with AppConfig.json': { 'public/assets/data/AppConfig.json': '{ "serverBackend": "/" }' },
    'with a build that copies nothing': {
      'angular.json': workspaceJson({ browser: 'src/main.ts', assets: [] }),
    },
  };
  for (const [name, more] of Object.entries(shapes)) {
    it(`makes no difference ${name}`, async () => {
      const start = (): UnitTestTree => smallWorkspace({ ...files, ...more });
      const first = await run('migrate', {}, await run('ng-add', {}, start()));
      const second = await run('ng-add', {}, await run('migrate', {}, start()));
      const together = await run('ng-add', { migration: 'rewrite' }, start());
      assert.deepEqual(snapshot(first), snapshot(second));
      assert.deepEqual(snapshot(together), snapshot(second));
    });
  }
});

describe('the migrate schematic', () => {
  it('throws for an application without protheus-lib-core', async () => {
    await assert.rejects(
      newRunner().runner.runSchematic('migrate', {}, smallWorkspace()),
      /neither installs nor imports protheus-lib-core/,
    );
  });
});

describe('ng add in an application with protheus-lib-core', () => {
  const files = {
    'package.json': packageJson,
    'src/app/app.ts': component('ProtheusLibCoreModule', 'imports: [ProtheusLibCoreModule],\n  '),
  };

  it('keeps the existing interceptors without --migration, and prints how to migrate', async () => {
    const { tree, output } = await addedTwice(files, {});
    assert.doesNotMatch(tree.readContent('/src/app/app.config.ts'), /ngx-protheus/);
    assert.match(tree.readContent('/src/app/app.ts'), /ProtheusLibCoreModule/);
    assert.match(output, /ng generate ngx-protheus:migrate/);
    assert.ok(tree.exists('/public/assets/data/appconfig.json'));
  });

  it('migrates and adds the root providers in one run', async () => {
    const { tree } = await addedTwice(files, { migration: 'rewrite' });
    assert.match(tree.readContent('/src/app/app.config.ts'), /provideProtheus\(/);
    assert.doesNotMatch(tree.readContent('/src/app/app.ts'), /ProtheusLibCoreModule/);
    assert.doesNotMatch(tree.readContent('/package.json'), /protheus-lib-core/);
  });

  it('adds no root providers when the alias provides them', async () => {
    const { tree } = await addedTwice(files, { migration: 'alias' });
    assert.doesNotMatch(tree.readContent('/src/app/app.config.ts'), /ngx-protheus/);
    assert.ok(tree.exists('/src/protheus-lib-core.ts'));
  });
});

async function migrated(
  files: Readonly<Record<string, string>>,
  options: object = {},
): Promise<{ tree: UnitTestTree; output: string }> {
  const { runner, output } = newRunner();
  const before = smallWorkspace({ 'package.json': packageJson, ...files });
  const tree = await runner.runSchematic('migrate', options, before);
  assert.deepEqual(syntaxErrors(tree), []);
  return { tree, output: output.join('\n') };
}

async function addedTwice(
  files: Readonly<Record<string, string>>,
  options: object,
): Promise<{ tree: UnitTestTree; output: string }> {
  const { runner, output } = newRunner();
  const tree = await runner.runSchematic('ng-add', options, smallWorkspace(files));
  assert.deepEqual(syntaxErrors(tree), []);
  const bytes = snapshot(tree);
  const again = await newRunner().runner.runSchematic('ng-add', options, tree);
  assert.deepEqual(snapshot(again), bytes);
  return { tree, output: output.join('\n') };
}
