// The guide "Getting started", executed exactly: its commands and its sample, with the packed
// packages in place of the published ones.
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { type startHost as StartHost } from '../../projects/protheus-devkit/src/host/start-host.js';
import { argumentsOf } from '../../scripts/docs/commands.js';
import { readPage } from '../../scripts/docs/pages.js';
import { launchBrowser, openTab } from '../../test-support/browser.js';
import { npmProgram } from './npm-program.js';
import { packedPackages } from './packed-packages.js';
import { runProgram } from './run-program.js';

const guide = readPage('docs/getting-started.md');
const lines = guide.fences.filter(({ language }) => language === 'sh').map(({ code }) => code);
// By hand; what begins with `protheus-devkit new` is run by e2e/new.
const creation = lines.find(code => code.includes('@angular/cli@')) ?? '';
const later = lines.slice(lines.indexOf(creation) + 1);
const sample = guide.fences.find(({ language }) => language === 'ts')?.code ?? '';

// `ng new` refuses to run inside a workspace.
const folder = mkdtempSync(join(tmpdir(), 'getting-started-'));
const application = join(folder, 'myapp');

/** Runs a command of the guide; questions are answered with their defaults. */
async function runCommand(line: string, cwd: string): Promise<string> {
  const [program = '', ...rest] = argumentsOf(line);
  const command = program === 'npx' ? rest : [program, ...rest];
  const args = program === 'npm' ? rest : ['exec', '--yes', '--', ...command];
  const { code, output } = await runProgram(...npmProgram(args), cwd);
  assert.equal(code, 0, `${line} ended with ${code}:\n${output}`);
  return output;
}

after(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }));

describe('the guide "Getting started"', () => {
  it('has the same commands in both languages, with the name of the sample in each', () => {
    const portuguese = readPage('docs/pt-BR/primeiros-passos.md');
    const commands = ({ fences }: typeof guide) =>
      fences
        .filter(({ language }) => language !== 'advpl')
        .map(({ code }) => code.replaceAll('meuapp', 'myapp'));
    assert.deepEqual(commands(portuguese), commands(guide));
  });

  it('creates an application that loads its branches from REST', async () => {
    const { library, devkit } = await packedPackages();
    let cwd = folder;
    for (const line of creation.split('\n')) {
      if (line.startsWith('cd ')) {
        cwd = join(cwd, line.slice(3));
      } else if (line.includes(' ng add ngx-protheus')) {
        await runCommand(`npx ng add ${library} --devkit=${devkit} ${NO_QUESTIONS}`, cwd);
      } else {
        await runCommand(line.includes(' ng add ') ? `${line} ${NO_QUESTIONS}` : line, cwd);
      }
    }
    assert.equal(cwd, application);

    writeFileSync(join(application, 'src', 'app', 'branches.component.ts'), sample);
    edit('app.component.html', html => {
      const changed = html.replace('</po-page-default>', '<app-branches />\n</po-page-default>');
      assert.notEqual(changed, html);
      return changed;
    });
    edit('app.component.ts', source => {
      const changed = source.replace(/imports: ?\[/, 'imports: [BranchesComponent, ');
      assert.notEqual(changed, source);
      return `import { BranchesComponent } from './branches.component';\n${changed}`;
    });

    assert.ok(later.some(code => code === 'npm run protheus:package'));
    assert.match(await runCommand('npm run protheus:package', application), /dist\/myapp\.app/);
    await assertShowsBranches();
  });

  it('creates an application in which the commands of the other pages work', async () => {
    const guides = ['ng-add', 'errors/README', 'packaging', 'white-screen'];
    const lines = ['AGENTS.md', ...guides.map(name => `docs/${name}.md`)]
      .flatMap(page => readPage(page).fences.filter(({ language }) => language === 'sh'))
      .flatMap(({ code }) => code.split('\n'))
      // A server does not end; ng add was run already; there is no old library to migrate.
      .filter(line => !/^npm run protheus$| host |^npx ng add|:migrate$/.test(line));
    assert.ok(lines.length > 10, lines.join('\n'));
    for (const line of lines) await runCommand(line, application);
    assert.ok(existsSync(join(application, 'protheus.host.ts')));
  });
});

const NO_QUESTIONS = '--defaults --skip-confirmation';

function edit(name: string, change: (text: string) => string): void {
  const path = join(application, 'src', 'app', name);
  writeFileSync(path, change(readFileSync(path, 'utf8')));
}

async function assertShowsBranches(): Promise<void> {
  const devkit = join(application, 'node_modules', 'protheus-devkit', 'index.js');
  const { startHost } = (await import(pathToFileURL(devkit).href)) as {
    startHost: typeof StartHost;
  };
  const file = join(application, 'dist', 'myapp.app');
  const host = await startHost({ applications: [file], port: 0, cwd: application });
  const browser = await launchBrowser();
  try {
    const { page } = await openTab(browser);
    await page.goto(host.appUrl('myapp'));
    await page.locator('app-branches p', { hasText: /\p{L}+, \p{L}+/u }).waitFor();
    const [first] = host.requests.filter(({ area }) => area === 'rest');
    assert.equal(first?.url, '/app-root/api/framework/environment/v1/branches');
    assert.equal(first.token, 'valid');
    assert.equal(first.tenant, 'T1,D MG 01 ,');
  } finally {
    await browser.close();
    await host.close();
  }
}
