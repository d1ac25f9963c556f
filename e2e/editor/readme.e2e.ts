// Every command of both READMEs, as they stand there. Those that cannot run inside a test are named with
// the reason; a new command in a README needs an entry here.
import assert from 'node:assert/strict';
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { root } from '../../test-support/root.js';
import { type EditorWorkspace, editorWorkspace } from './editor-workspace.js';

/** In milliseconds: a build on a busy machine. */
const LONG = 300_000;

/** Commands that no test runs. */
const NOT_RUN: Readonly<Record<string, string>> = {
  'npx protheus-devkit new myapp': 'installs Angular from nothing: test:new runs it',
  'cd myapp': 'a step of the one above',
  'npm test': 'runs the specs of the commands and, by .ci/run, this file',
  'npm run bench': 'measures for minutes; its results are committed',
  'ng update ngx-protheus':
    'needs two published versions; its migrations are run by test:schematics',
};

let workspace: EditorWorkspace;

/** The commands of a page: the lines of its shell samples, and inline code that is a command. */
function commandsOf(page: string): readonly string[] {
  const text = readFileSync(join(root, page), 'utf8');
  const samples = [...text.matchAll(/```sh\n([^]*?)```/g)].flatMap(([, code = '']) =>
    code.split('\n').map(line => line.replace(/\s+#.*$/, '')),
  );
  const inline = [...text.matchAll(/`((?:npx|npm|ng) [^`\n]+)`/g)].map(([, code = '']) => code);
  const commands = [...samples, ...inline].map(command => command.replace('meuapp', 'myapp'));
  return [...new Set(commands.filter(Boolean))];
}

function environment(): NodeJS.ProcessEnv {
  return { ...process.env, NO_COLOR: '1', NG_CLI_ANALYTICS: 'false', LANG: 'pt_BR.UTF-8' };
}

/** Runs a command that keeps running, until it prints a URL of the host that answers. */
async function servesHost(command: string, cwd: string): Promise<void> {
  const child = spawn(command, {
    cwd,
    shell: true,
    detached: process.platform !== 'win32',
    env: environment(),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  try {
    const url = await printedUrl(child);
    const response = await fetch(url);
    assert.equal(response.status, 200, url);
    assert.match(await response.text(), /<html/i);
  } finally {
    if (child.exitCode === null && child.pid !== undefined) {
      const exit = once(child, 'exit');
      process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGINT');
      await exit;
    }
  }
}

function printedUrl(child: ChildProcess): Promise<string> {
  let printed = '';
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`no URL:\n${printed}`)), LONG);
    const read = (chunk: Buffer): void => {
      printed += String(chunk);
      const url = /Protheus: (http\S+)/.exec(printed)?.[1];
      if (url === undefined) return;
      clearTimeout(timer);
      resolve(url);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('exit', () => reject(new Error(`it ended:\n${printed}`)));
  });
}

/** What each command does, run as it stands; `--port` and `--no-open` suit a test. */
const RUNS: Readonly<Record<string, () => Promise<void> | void>> = {
  // Run before the other commands: they use what it has written.
  'npx ng add ngx-protheus': () => {
    const text = readFileSync(join(workspace.folder, 'src/app/app.config.ts'), 'utf8');
    assert.match(text, /provideProtheus\(/);
  },
  'npm run protheus': () => servesHost('npm run protheus -- --no-open', workspace.folder),
  'npm run protheus:package': () => {
    const options = {
      cwd: workspace.folder,
      shell: true,
      env: environment(),
      timeout: LONG,
    } as const;
    execFileSync('npm', ['run', 'protheus:package'], { ...options, stdio: 'pipe' });
    assert.ok(existsSync(join(workspace.folder, 'dist', 'vendas.app')));
  },
  'npm start': () => servesHost('npm start -- --port 0', root),
  'npx protheus-devkit explain NGP101': () => {
    const { resolve } = createRequire(join(workspace.folder, 'package.json'));
    const bin = join(resolve('protheus-devkit/package.json'), '..', 'bin.js');
    const output = execFileSync(process.execPath, [bin, 'explain', 'NGP101'], {
      encoding: 'utf8',
      env: environment(),
    });
    assert.match(output, /^# NGP101: /);
    assert.match(output, /^## O que fazer$/m);
  },
};

describe('the commands of the READMEs', () => {
  before(async () => {
    workspace = await editorWorkspace(0);
  });
  after(() => workspace?.remove());

  it('are the same in both languages, and each is run or has a reason', () => {
    const commands = commandsOf('README.md');
    assert.deepEqual([...commandsOf('README.pt-BR.md')].sort(), [...commands].sort());
    assert.deepEqual([...commands].sort(), [...Object.keys(RUNS), ...Object.keys(NOT_RUN)].sort());
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    assert.ok(scripts['test'] && scripts['bench'] && scripts['start']);
  });

  for (const [command, run] of Object.entries(RUNS)) {
    it(`run: ${command}`, { timeout: LONG }, async () => {
      await run();
    });
  }
});
