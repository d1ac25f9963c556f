// Bundles the page of e2e/fixtures/consumers/chains with the packages of a workspace.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { root } from '../../test-support/root.js';

const PAGE = join(root, 'e2e', 'fixtures', 'consumers', 'chains', 'page.ts');
const TOKEN = 'ɵHTTP_ROOT_INTERCEPTOR_FNS';

/** What stands for PO UI's interceptors in a major of Angular that PO UI does not have. */
const OWN_MODULE = `
  import { HTTP_INTERCEPTORS } from '@angular/common/http';
  import { NgModule } from '@angular/core';
  export class poUiModule {}
  NgModule({
    providers: [{
      provide: HTTP_INTERCEPTORS,
      useValue: { intercept: (request, next) => next.handle(request.clone()) },
      multi: true,
    }],
  })(poUiModule);
`;

/** Whether a package is installed in a workspace. */
function isInstalled(workspace: string, name: string): boolean {
  return existsSync(join(workspace, 'node_modules', name, 'package.json'));
}

/** Takes every package from a workspace, as an application of it does. */
function packagesOf(workspace: string): Plugin {
  return {
    name: 'packages-of-workspace',
    setup({ onLoad, onResolve, resolve }) {
      onResolve({ filter: /^po-ui$/ }, ({ path }) => ({ path, namespace: 'po-ui' }));
      onLoad({ filter: /.*/, namespace: 'po-ui' }, () => ({
        resolveDir: workspace,
        contents: isInstalled(workspace, '@po-ui/ng-components')
          ? `export { PoHttpInterceptorModule as poUiModule } from '@po-ui/ng-components';`
          : OWN_MODULE,
      }));
      onResolve({ filter: /^[^./]/ }, ({ path, importer, kind }) =>
        importer.startsWith(root) && !importer.startsWith(workspace)
          ? resolve(path, { kind, resolveDir: workspace })
          : undefined,
      );
    },
  };
}

/** Angular's HTTP package without the token for interceptors that run after all others. */
const withoutToken: Plugin = {
  name: 'without-token',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]@angular[\\/]common[\\/]fesm2022[\\/]http\.mjs$/ }, ({ path }) => {
      const [before = '', ...after] = readFileSync(path, 'utf8').split(
        new RegExp(`\\w+ as ${TOKEN},? ?`),
      );
      if (after.length !== 1) throw new Error(`${path} exports ${TOKEN} ${after.length} times`);
      return { contents: before + after.join('') };
    });
  },
};

/**
 * The script of the page.
 *
 * @param hasToken Whether Angular exports its token for root interceptors, as it does up to 22.
 */
export async function bundleChainsPage(workspace: string, hasToken: boolean): Promise<string> {
  const imports = [
    ...(isInstalled(workspace, 'zone.js') ? ['zone.js'] : []),
    '@angular/compiler',
    PAGE,
  ];
  const { outputFiles } = await build({
    stdin: {
      contents: imports.map(name => `import ${JSON.stringify(name)};\n`).join(''),
      resolveDir: workspace,
    },
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    tsconfigRaw: { compilerOptions: { experimentalDecorators: true } },
    plugins: [packagesOf(workspace), ...(hasToken ? [] : [withoutToken])],
    logLevel: 'error',
  });
  return outputFiles[0].text;
}
