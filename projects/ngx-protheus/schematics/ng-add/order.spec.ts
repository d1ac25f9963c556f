import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type UnitTestTree } from '@angular-devkit/schematics/testing';
import { smallWorkspace } from '../testing/small-workspace';
import { syntaxErrors } from '../testing/syntax-errors';
import { newRunner, snapshot } from '../testing/workspaces';

const OLD = '@totvs/protheus-lib-core';

const MAIN = `import { platformBrowserDynamic } from '@angular/platform-browser-dynamic';
import { AppModule } from './app/app.module';

platformBrowserDynamic().bootstrapModule(AppModule);
`;

/** Applications of protheus-lib-core with each form of HttpClient. */
const applications: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'HttpClientModule in the root module': {
    'src/main.ts': MAIN,
    'src/app/app.module.ts': `import { HttpClientModule } from '@angular/common/http';
import { NgModule } from '@angular/core';
import { ProtheusLibCoreModule } from '${OLD}';

@NgModule({
  imports: [HttpClientModule, ProtheusLibCoreModule],
  providers: [],
})
export class AppModule {}
`,
  },
  'own interceptors of both kinds': {
    'src/app/app.config.ts': `import { HTTP_INTERCEPTORS, provideHttpClient, withInterceptors, withInterceptorsFromDi } from '@angular/common/http';
import { importProvidersFrom } from '@angular/core';
import { ProtheusLibCoreModule } from '${OLD}';
import { log } from './log';
import { Own } from './own';

export const appConfig = {
  providers: [
    provideHttpClient(withInterceptorsFromDi(), withInterceptors([log])),
    { provide: HTTP_INTERCEPTORS, useClass: Own, multi: true },
    importProvidersFrom(ProtheusLibCoreModule),
  ],
};
`,
  },
  'provideHttpClient() twice': {
    'src/app/app.config.ts': `import { provideHttpClient, withInterceptorsFromDi } from '@angular/common/http';

export const appConfig = {
  providers: [provideHttpClient(), provideHttpClient(withInterceptorsFromDi())],
};
`,
    'src/app/a.ts': `import { ProAppConfigService } from '${OLD}';\n`,
  },
  'no HttpClient': { 'src/app/a.ts': `import { ProBranch } from '${OLD}';\n` },
};

function run(tree: UnitTestTree, ...steps: (readonly [name: string, options?: object])[]) {
  return steps.reduce(
    async (before, [name, options = {}]) =>
      newRunner().runner.runSchematic(name, options, await before),
    Promise.resolve(tree),
  );
}

describe('the order of ng add and migrate', () => {
  for (const [name, files] of Object.entries(applications)) {
    const start = (): UnitTestTree =>
      smallWorkspace({
        'package.json': JSON.stringify({ dependencies: { [OLD]: '19.0.2', subsink: '^1.0.2' } }),
        ...files,
      });

    it(`makes no difference for a rewrite: ${name}`, async () => {
      const expected = await run(start(), ['migrate'], ['ng-add']);
      assert.deepEqual(syntaxErrors(expected), []);
      const others = [
        await run(start(), ['ng-add'], ['migrate']),
        await run(start(), ['ng-add', { migration: 'rewrite' }]),
        await run(start(), ['ng-add'], ['migrate'], ['ng-add']),
      ];
      for (const tree of others) assert.deepEqual(snapshot(tree), snapshot(expected));
    });

    it(`makes no difference for an alias: ${name}`, async () => {
      const expected = await run(start(), ['migrate', { alias: true }], ['ng-add']);
      const others = [
        await run(start(), ['ng-add'], ['migrate', { alias: true }]),
        await run(start(), ['ng-add', { migration: 'alias' }]),
      ];
      for (const tree of others) assert.deepEqual(snapshot(tree), snapshot(expected));
    });
  }
});
