import assert from 'node:assert/strict';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { inTemporaryFolder, writeTree } from '../app-package/testing/temporary-folder.js';
import { DevkitError } from '../devkit-error.js';
import { type AngularVersions, angularVersions } from './angular-versions.js';
import {
  createApplication,
  type NewApplication,
  type NewApplicationTools,
} from './create-application.js';
import { type RunProgram } from './run-program.js';

const CORE =
  "import { provideRouter } from '@angular/router';\n\nimport { routes } from './app.routes';\n\n";

/** app.config.ts as `ng new` writes it. */
const CONFIGS: Readonly<Record<number, string>> = {
  17: `import { ApplicationConfig } from '@angular/core';\n${CORE}export const appConfig: ApplicationConfig = {\n  providers: [provideRouter(routes)]\n};\n`,
  19: `import { ApplicationConfig, provideZoneChangeDetection } from '@angular/core';\n${CORE}export const appConfig: ApplicationConfig = {\n  providers: [provideZoneChangeDetection({ eventCoalescing: true }), provideRouter(routes)]\n};\n`,
  21: `import { ApplicationConfig, provideBrowserGlobalErrorListeners } from '@angular/core';\n${CORE}export const appConfig: ApplicationConfig = {\n  providers: [\n    provideBrowserGlobalErrorListeners(),\n    provideRouter(routes)\n  ]\n};\n`,
};

/** The files of `ng new` that are changed. */
function ngNew(name: string, major: number): Record<string, string> {
  const styles = ['src/styles.css'];
  const options = { architect: { build: { options: { styles } }, test: { options: { styles } } } };
  return {
    [`${name}/package.json`]: JSON.stringify({
      name,
      dependencies: { '@angular/core': `^${major}.2.0`, rxjs: '~7.8.0' },
      devDependencies: { '@angular/cli': `^${major}.2.1`, typescript: '~5.7.2' },
    }),
    [`${name}/angular.json`]: JSON.stringify({ projects: { [name]: options } }),
    [`${name}/src/index.html`]: '<!doctype html>\n<html lang="en">\n</html>\n',
    [`${name}/src/app/app.config.ts`]: CONFIGS[major] ?? '',
  };
}

/** What was run, as one line each. */
interface Ran {
  readonly lines: string[];
  readonly run: RunProgram;
}

/** Programs of which the first writes what `ng new` writes, and one may fail. */
function programs(major: number, failing?: RegExp): Ran {
  const lines: string[] = [];
  return {
    lines,
    run: async (program, args, { cwd }) => {
      const line = [...program.args, ...args].join(' ').replace(/\S*[\\/](?=[^\\/ ]+\.js)/g, '');
      lines.push(line);
      if (failing?.test(line)) return { code: 1, output: 'npm error code ENOTFOUND\n' };
      const name = /ng new (\S+)/.exec(line)?.[1];
      if (name !== undefined) await writeTree(cwd, ngNew(name, major));
      return { code: 0, output: '' };
    },
  };
}

function versionsOf(major: number): AngularVersions {
  const found = angularVersions.find(versions => versions.major === major);
  assert.ok(found);
  return found;
}

async function create(
  cwd: string,
  tools: NewApplicationTools,
  changes: Partial<NewApplication> = {},
): Promise<string> {
  return createApplication(
    {
      name: 'vendas',
      versions: versionsOf(19),
      isModule: false,
      packageManager: 'npm',
      library: '^0.1.0',
      devkit: '^0.1.0',
      cwd,
      env: {},
      language: 'pt',
      signal: new AbortController().signal,
      step: (_what, work) => work(),
      ...changes,
    },
    tools,
  );
}

describe('a new application', () => {
  it('is made by ng new, the package manager and ng add, in this order', () =>
    inTemporaryFolder(async cwd => {
      const { run, lines } = programs(19);
      const folder = await create(cwd, { run });
      assert.equal(folder, join(cwd, 'vendas'));
      assert.deepEqual(await readdir(cwd), ['vendas']);
      assert.match(
        lines[0] ?? '',
        /exec --yes --package=@angular\/cli@19\.2\.27 -- ng new vendas --defaults .*--standalone=true/,
      );
      assert.match(lines[1] ?? '', /install$/);
      assert.match(
        lines[2] ?? '',
        /ng\.js add ngx-protheus --sample --defaults --skip-confirmation$/,
      );
      assert.equal(lines.length, 3);
    }));

  for (const major of [17, 19, 21]) {
    it(`has PO UI, its styles and Portuguese formats: ${major}`, () =>
      inTemporaryFolder(async cwd => {
        const versions = versionsOf(major);
        const folder = await create(cwd, programs(major), { versions });
        const read = (path: string): Promise<string> => readFile(join(folder, path), 'utf8');
        const { dependencies, devDependencies } = JSON.parse(await read('package.json')) as {
          dependencies: Record<string, string>;
          devDependencies: Record<string, string>;
        };
        assert.equal(dependencies['@po-ui/ng-components'], versions.poUi);
        assert.equal(dependencies['@po-ui/style'], versions.poUi);
        assert.equal(dependencies['@angular/core'], versions.framework);
        assert.equal(dependencies['@angular/animations'], versions.framework);
        assert.equal(dependencies['ngx-protheus'], '^0.1.0');
        assert.equal(devDependencies['@angular/cli'], versions.cli);
        assert.equal(devDependencies['typescript'], '~5.7.2');
        assert.equal(devDependencies['protheus-devkit'], '^0.1.0');
        assert.equal((await read('angular.json')).match(/po-theme-default\.min\.css/g)?.length, 2);
        assert.match(await read('src/index.html'), /<html lang="pt-BR">/);

        const config = await read('src/app/app.config.ts');
        assert.match(config, /registerLocaleData\(localePt\);\n\nexport const appConfig/);
        for (const provider of [
          `{ provide: LOCALE_ID, useValue: 'pt-BR' },`,
          `{ provide: DEFAULT_CURRENCY_CODE, useValue: 'BRL' },`,
          'provideHttpClient(withInterceptorsFromDi()),',
          'provideRouter(routes),',
        ])
          assert.ok(config.includes(`\n    ${provider}\n`), `${provider}\n${config}`);
        assert.equal(config.includes('provideAnimations()'), major < 19);
        const file = major < 20 ? 'app.component' : 'app';
        assert.match(await read(`src/app/${file}.ts`), /imports: \[RouterOutlet\]/);
        assert.match(
          await read(`src/app/${file}.html`),
          /<div class="po-wrapper">\s+<router-outlet>/,
        );
        assert.match(await read(`src/app/${file}.spec.ts`), /mostra a página da rota/);
      }));

    it(`has a root module of its own with --module: ${major}`, () =>
      inTemporaryFolder(async cwd => {
        const { run, lines } = programs(major);
        const changes = { versions: versionsOf(major), isModule: true };
        const folder = await create(cwd, { run }, changes);
        assert.match(lines[0] ?? '', /--standalone=false/);
        const [file, root] = major < 20 ? ['app.module', 'app.component'] : ['app-module', 'app'];
        const module = await readFile(join(folder, 'src', 'app', `${file}.ts`), 'utf8');
        assert.match(module, /AppRoutingModule, PoHttpRequestModule\],/);
        assert.match(module, /LOCALE_ID, useValue: 'pt-BR'/);
        const component = await readFile(join(folder, 'src', 'app', `${root}.ts`), 'utf8');
        assert.equal(component.includes('standalone: false'), major >= 19);
        assert.doesNotMatch(component, /imports:/);
      }));
  }

  it('names packages that are files by a URL that holds in every folder', () =>
    inTemporaryFolder(async cwd => {
      const files = { library: 'pacotes/ngx-protheus.tgz', devkit: `file:${join(cwd, 'devkit')}` };
      const folder = await create(cwd, programs(19), files);
      const text = await readFile(join(folder, 'package.json'), 'utf8');
      const expected = `file:${join(cwd, 'pacotes', 'ngx-protheus.tgz').replace(/\\/g, '/')}`;
      assert.ok(text.includes(`"ngx-protheus": ${JSON.stringify(expected)}`), text);
      assert.match(text, /"protheus-devkit": "file:.*\/devkit"/);
    }));

  for (const failing of [/ng new/, /install$/, /ng\.js add/]) {
    it(`leaves nothing behind when a program fails: ${failing}`, () =>
      inTemporaryFolder(async cwd => {
        await assert.rejects(create(cwd, programs(19, failing)), { code: 'PDK408' });
        assert.deepEqual(await readdir(cwd), []);
      }));
  }

  it('leaves nothing behind after Ctrl+C', () =>
    inTemporaryFolder(async cwd => {
      const stop = new AbortController();
      const { run } = programs(19);
      const tools: NewApplicationTools = {
        run: async (...call) => {
          const ended = await run(...call);
          stop.abort();
          return ended;
        },
      };
      await assert.rejects(create(cwd, tools, { signal: stop.signal }), { name: 'AbortError' });
      assert.deepEqual(await readdir(cwd), []);
    }));

  it('leaves nothing behind when ng new writes another form of a file', () =>
    inTemporaryFolder(async cwd => {
      const { run } = programs(18);
      await assert.rejects(create(cwd, { run }), /ng new wrote app\.config\.ts in a form/);
      assert.deepEqual(await readdir(cwd), []);
    }));

  it('touches no folder that exists, and no file of that name', () =>
    inTemporaryFolder(async cwd => {
      for (const name of ['vendas', 'vazia']) {
        await mkdir(join(cwd, name));
        if (name === 'vendas') await writeTree(cwd, { 'vendas/x.txt': 'x' });
        const { run, lines } = programs(19);
        await assert.rejects(create(cwd, { run }, { name }), { code: 'PDK407' });
        assert.deepEqual(lines, []);
      }
      assert.deepEqual((await readdir(cwd)).sort(), ['vazia', 'vendas']);
    }));

  it('is not made inside an Angular workspace', () =>
    inTemporaryFolder(async cwd => {
      await writeTree(cwd, { 'angular.json': '{}', 'src/x.txt': '' });
      await assert.rejects(create(join(cwd, 'src'), programs(19)), (error: DevkitError) => {
        assert.equal(error.code, 'PDK407');
        assert.match(error.text.pt, /npx ng add ngx-protheus --sample/);
        return true;
      });
    }));

  it('waits while another program has its folder open, as on Windows', () =>
    inTemporaryFolder(async cwd => {
      const waits: number[] = [];
      const { rename } = await import('node:fs/promises');
      const tools = {
        ...programs(19),
        rename: {
          rename: (from: string, to: string) =>
            waits.length < 3
              ? Promise.reject(Object.assign(new Error('EPERM'), { code: 'EPERM' }))
              : rename(from, to),
          wait: (milliseconds: number) => Promise.resolve(waits.push(milliseconds)),
        },
      };
      await create(cwd, tools);
      assert.deepEqual(await readdir(cwd), ['vendas']);
      assert.equal(waits.length, 3);
    }));

  it('lets pnpm write its links again on Windows, where they are absolute', () =>
    inTemporaryFolder(async cwd => {
      for (const platform of ['win32', 'linux'] as const) {
        const { run, lines } = programs(19);
        const changes = { name: platform, packageManager: 'pnpm' } as const;
        await create(cwd, { run, platform }, changes);
        assert.equal(lines.includes('install --ignore-workspace --force'), platform === 'win32');
      }
      const { run } = programs(19, /--force/);
      const changes = { name: 'pedidos', packageManager: 'pnpm' } as const;
      await assert.rejects(create(cwd, { run, platform: 'win32' }, changes), {
        code: 'PDK409',
        message: /The application is in .*pedidos.* pnpm install --force/,
      });
      assert.ok((await readdir(cwd)).includes('pedidos'));
    }));

  for (const code of ['EPERM', 'EBUSY', 'EACCES']) {
    it(`keeps the finished application where it is when that does not end: ${code}`, () =>
      inTemporaryFolder(async cwd => {
        const tools = {
          ...programs(19),
          rename: {
            rename: () => Promise.reject(Object.assign(new Error(code), { code })),
            wait: () => Promise.resolve(),
          },
        };
        const error = await create(cwd, tools).catch((cause: unknown) => cause);
        assert.ok(error instanceof DevkitError);
        assert.equal(error.code, 'PDK155');
        const [temporary = ''] = await readdir(cwd);
        assert.match(temporary, /^\.vendas-/);
        assert.ok(error.text.pt.includes(join(cwd, temporary, 'vendas')));
        assert.ok((await readdir(join(cwd, temporary, 'vendas'))).includes('package.json'));
      }));
  }
});
