import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type UnitTestTree } from '@angular-devkit/schematics/testing';
import { smallWorkspace } from '../testing/small-workspace';
import { syntaxErrors } from '../testing/syntax-errors';
import { newRunner, snapshot } from '../testing/workspaces';

const OLD = '@totvs/protheus-lib-core';
const THEME = 'provideProtheusTheme()';
const LANGUAGE = 'provideProtheusLanguage()';

function packageJson(...packages: string[]): string {
  const dependencies = Object.fromEntries([OLD, ...packages].map(name => [name, '19.0.3']));
  return JSON.stringify({ name: 'vendas', dependencies }, null, 2) + '\n';
}

const PO_UI = packageJson('@po-ui/ng-components');

function configWith(imports: string, providers: string): Record<string, string> {
  return {
    'src/app/app.config.ts': `import { importProvidersFrom } from '@angular/core';
import { ${imports} } from '${OLD}';

export const appConfig = {
  providers: [${providers}],
};
`,
  };
}

async function migrated(
  files: Readonly<Record<string, string>>,
  options: object = {},
): Promise<{ tree: UnitTestTree; config: string; output: string }> {
  const { runner, output } = newRunner();
  const tree = await runner.runSchematic('migrate', options, smallWorkspace(files));
  assert.deepEqual(syntaxErrors(tree), []);
  const config = tree.readContent('/src/app/app.config.ts');
  return { tree, config, output: output.join('\n') };
}

function providersIn(config: string): string[] {
  return [THEME, LANGUAGE].filter(name => config.includes(name));
}

describe('the migration keeps theme and language', () => {
  const modules: Record<string, readonly string[]> = {
    ProtheusLibCoreModule: [THEME, LANGUAGE],
    ProServicesModule: [THEME, LANGUAGE],
    ProAppConfigModule: [THEME],
    ProAuthorizationModule: [THEME],
    ProTenantModule: [THEME],
    ProSystemInfoModule: [THEME],
    ProLanguageModule: [THEME],
    ProComponentsModule: [LANGUAGE],
    ProPagesModule: [LANGUAGE],
    ProI18nConfigModule: [LANGUAGE],
    ProUserProfileModule: [LANGUAGE],
    ProFieldsModule: [],
    ProLoginModule: [],
    ProJsToAdvplModule: [],
    ProMessagesModule: [],
  };
  for (const [module, expected] of Object.entries(modules)) {
    it(`of an application with ${module}: ${expected.join(' and ') || 'it had neither'}`, async () => {
      const { config } = await migrated({
        'package.json': PO_UI,
        ...configWith(module, `importProvidersFrom(${module})`),
      });
      assert.deepEqual(providersIn(config), expected);
      assert.equal(config.includes("from 'ngx-protheus/po-ui'"), expected.length > 0);
    });
  }

  const services: Record<string, readonly string[]> = {
    ProAppConfigService: [THEME],
    ProBrandService: [THEME],
    ProLanguageService: [THEME],
    ProTranslateStringService: [THEME],
    ProJsToAdvplService: [],
    ProSessionInfoService: [],
    ProBranchService: [],
    'type ProAppConfig': [],
    'type ProAppConfigService': [],
  };
  for (const [service, expected] of Object.entries(services)) {
    it(`of an application without modules and with ${service}: ${expected.join() || 'neither'}`, async () => {
      const { config } = await migrated({
        'package.json': PO_UI,
        'src/app/a.ts': `import { ${service} } from '${OLD}';\n`,
      });
      assert.deepEqual(providersIn(config), expected);
    });
  }

  for (const statement of [
    `import * as totvs from '${OLD}';`,
    `export * from '${OLD}';`,
    `export { ProtheusLibCoreModule } from '${OLD}';`,
    `import { ProtheusLibCoreModule as Lib } from 'protheus-lib-core';`,
  ]) {
    it(`of an application with ${statement}`, async () => {
      const { config } = await migrated({
        'package.json': PO_UI,
        'src/app/shared.ts': `${statement}\n`,
      });
      assert.deepEqual(providersIn(config), [THEME, LANGUAGE]);
    });
  }

  it('in the providers of the root module', async () => {
    const { runner } = newRunner();
    const tree = await runner.runSchematic(
      'migrate',
      {},
      smallWorkspace({
        'package.json': PO_UI,
        'src/main.ts':
          "import { platformBrowserDynamic } from '@angular/platform-browser-dynamic';\nimport { AppModule } from './app/app.module';\n\nplatformBrowserDynamic().bootstrapModule(AppModule);\n",
        'src/app/app.module.ts': `import { NgModule } from '@angular/core';
import { PoModule } from '@po-ui/ng-components';
import { ProtheusLibCoreModule } from '${OLD}';

@NgModule({ imports: [PoModule, ProtheusLibCoreModule] })
export class AppModule {}
`,
      }),
    );
    assert.deepEqual(syntaxErrors(tree), []);
    const module = tree.readContent('/src/app/app.module.ts');
    assert.deepEqual(providersIn(module), [THEME, LANGUAGE]);
    assert.match(
      module,
      /providers: \[[^]*provideProtheusTheme\(\),\s+provideProtheusLanguage\(\)/,
    );
  });

  it('of an application that gets PO UI from another package only when its sources use it', async () => {
    const lib = configWith('ProtheusLibCoreModule', 'importProvidersFrom(ProtheusLibCoreModule)');
    const without = await migrated({ 'package.json': packageJson(), ...lib });
    assert.deepEqual(providersIn(without.config), []);
    const used = await migrated({
      'package.json': packageJson(),
      ...lib,
      'src/app/menu.ts': "import { PoMenuModule } from '@po-ui/ng-components';\n",
    });
    assert.deepEqual(providersIn(used.config), [THEME, LANGUAGE]);
  });

  it('once, also where the application had them already', async () => {
    const { tree, config } = await migrated({
      'package.json': PO_UI,
      'src/app/app.config.ts': `import { importProvidersFrom } from '@angular/core';
import { ProtheusLibCoreModule } from '${OLD}';
import { provideProtheusTheme as theme } from 'ngx-protheus/po-ui';

export const appConfig = {
  providers: [theme(), importProvidersFrom(ProtheusLibCoreModule)],
};
`,
    });
    assert.deepEqual(providersIn(config), [LANGUAGE]);
    assert.match(config, /theme\(\)/);
    const { runner } = newRunner();
    const again = await runner.runSchematic('ng-add', {}, tree);
    assert.equal(again.readContent('/src/app/app.config.ts').split(LANGUAGE).length, 2);
  });

  it('with ng add --migration=rewrite, too', async () => {
    const { runner } = newRunner();
    const files = configWith('ProtheusLibCoreModule', 'importProvidersFrom(ProtheusLibCoreModule)');
    const before = smallWorkspace({ 'package.json': PO_UI, ...files });
    const tree = await runner.runSchematic('ng-add', { migration: 'rewrite' }, before);
    assert.deepEqual(providersIn(tree.readContent('/src/app/app.config.ts')), [THEME, LANGUAGE]);
  });

  it('leaves the sources with --alias, where the modules do it', async () => {
    const files = {
      'package.json': PO_UI,
      ...configWith('ProtheusLibCoreModule', 'importProvidersFrom(ProtheusLibCoreModule)'),
    };
    const { tree, output } = await migrated(files, { alias: true });
    const path = '/src/app/app.config.ts';
    assert.equal(snapshot(tree)[path], snapshot(smallWorkspace(files))[path]);
    assert.doesNotMatch(output, /provideProtheusTheme/);
  });

  it('lists with --alias the services that applied the theme where no module does', async () => {
    const { output } = await migrated(
      {
        'package.json': PO_UI,
        'src/app/a.ts': `\nimport {\n  ProAppConfigService,\n  ProSessionInfoService,\n} from '${OLD}';\n`,
        'src/app/b.ts': `import { ProFieldsModule } from '${OLD}';\n`,
      },
      { alias: true },
    );
    assert.match(
      output,
      /ProAppConfigService applied the theme of Protheus to PO UI; add provideProtheusTheme\(\) of ngx-protheus\/po-ui to the providers of the root\s+src\/app\/a\.ts:3/,
    );
  });
});
