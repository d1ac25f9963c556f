import assert from 'node:assert/strict';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { inTemporaryFolder, writeTree } from '../../app-package/testing/temporary-folder.js';
import { COMPILES, writeStandIn } from '../../compile/testing/stand-in.js';
import { parseArguments } from '../parse-arguments.js';
import { commandLine } from '../testing/command-line.js';
import { createCompileCommand, type Questions } from './compile.js';

const servers = {
  servers: {
    teste: { address: '127.0.0.1', port: 4321, environment: 'p12', user: 'admin' },
    produção: {
      address: '127.0.0.1',
      port: 9999,
      environment: 'prod',
      user: 'admin',
      protected: true,
    },
  },
};

interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  readonly asked: readonly string[];
}

/** Runs `compile` with answers in the place of a terminal. */
async function run(
  cwd: string,
  argv: readonly string[],
  {
    answer,
    password = 'segredo-1',
    env = {},
  }: { answer?: string; password?: string; env?: Record<string, string> } = {},
): Promise<Run> {
  const asked: string[] = [];
  const questions: Questions = {
    line: question => {
      asked.push(question);
      return Promise.resolve(answer);
    },
    password: question => {
      asked.push(question);
      return Promise.resolve(password);
    },
  };
  const command = createCompileCommand(questions);
  const out: string[] = [];
  const err: string[] = [];
  const code = await command.run(parseArguments('compile', command, argv), {
    cwd,
    env: { HOME: cwd, ...env },
    language: 'pt',
    out: line => out.push(line),
    err: line => err.push(line),
    signal: new AbortController().signal,
  });
  return { code, out: out.join('\n'), err: err.join('\n'), asked };
}

/** A workspace with a source, servers, and a program in the place of the language server. */
async function inWorkspace(
  code: string,
  work: (cwd: string, program: string) => Promise<void>,
): Promise<void> {
  await inTemporaryFolder(async cwd => {
    await writeTree(cwd, {
      'advpl/VENDAS.prw': '',
      'protheus.server.json': JSON.stringify(servers),
    });
    await work(cwd, await writeStandIn(cwd, code));
  });
}

describe('protheus-devkit compile', { skip: process.platform === 'win32' }, () => {
  it('says where, asks, compiles, and tells what became of each file', () =>
    inWorkspace(COMPILES, async (cwd, program) => {
      const { code, out, asked } = await run(
        cwd,
        ['advpl', '--server', 'teste', '--advpls', program],
        { answer: 's' },
      );
      assert.equal(code, 0);
      assert.match(out, /^Servidor: +teste = 127\.0\.0\.1:4321$/m);
      assert.match(out, /^Ambiente: +p12$/m);
      assert.match(out, /^compilado {2}advpl.VENDAS\.prw$/m);
      assert.deepEqual(asked, ['Compilar em teste, p12? (s/N) ', 'Senha de admin: ']);
      assert.equal(out.includes('segredo-1'), false);
    }));

  it('compiles nothing without a yes', async () => {
    for (const answer of [undefined, '', 'n', 'p12'])
      await inWorkspace(COMPILES, async (cwd, program) => {
        const { code, err } = await run(cwd, ['advpl', '--server', 'teste', '--advpls', program], {
          answer,
        });
        assert.equal(code, 1);
        assert.match(err, /PDK604/);
      });
  });

  it('asks for the name of a protected environment; "yes" is not enough there', async () => {
    for (const [answer, expected] of [
      ['s', 1],
      ['prod', 0],
    ] as const)
      await inWorkspace(COMPILES, async (cwd, program) => {
        const { code } = await run(cwd, ['advpl', '--server', 'produção', '--advpls', program], {
          answer,
        });
        assert.equal(code, expected, answer);
      });
  });

  it('asks nothing with --yes and the password in the environment', () =>
    inWorkspace(COMPILES, async (cwd, program) => {
      const argv = ['advpl', '--server', 'produção', '--yes', '--advpls', program];
      const { code, asked } = await run(cwd, argv, { env: { PROTHEUS_PASSWORD: 'x' } });
      assert.deepEqual([code, asked], [0, []]);
    }));

  it('fails with the reason when one file has no line of success', () =>
    inWorkspace(
      `print('[FATAL] Aborting: VENDAS.PRW(2)   Regular functions are not allowed in code. Use USER FUNCTION or STATIC FUNCTION.'); process.exit(1);`,
      async (cwd, program) => {
        const { code, err } = await run(cwd, [
          'advpl',
          '--server',
          'teste',
          '--yes',
          '--advpls',
          program,
        ]);
        assert.equal(code, 1);
        assert.match(err, /^NÃO compilado {2}advpl.VENDAS\.prw$/m);
        assert.match(err, /PDK611: O fonte precisa de chave de compilação/);
      },
    ));

  it('prints the script without the password and starts nothing with --dry-run', () =>
    inWorkspace(`writeFileSync(${JSON.stringify('started')}, '');`, async (cwd, program) => {
      const argv = [
        'advpl',
        '--server',
        'teste',
        '--dry-run',
        '--patch',
        'p.ptm',
        '--advpls',
        program,
      ];
      const { code, out, asked } = await run(cwd, argv, {
        env: { PROTHEUS_PASSWORD: 'segredo-1' },
      });
      assert.equal(code, 0);
      assert.deepEqual(asked, []);
      assert.match(out, /^action=patchGen\r?$/m);
      assert.match(out, /^psw=\*\*\*\r?$/m);
      assert.equal(out.includes('segredo-1'), false);
      await assert.rejects(stat(join(cwd, 'started')));
    }));

  it('writes one line of JSON on the output, and what the server prints elsewhere', () =>
    inWorkspace(COMPILES, async (cwd, program) => {
      const argv = ['advpl', '--server', 'teste', '--yes', '--json', '--advpls', program];
      const { out, err } = await run(cwd, argv);
      const result = JSON.parse(out) as { ok: boolean; files: { compiled: boolean }[] };
      assert.deepEqual([result.ok, result.files[0]?.compiled], [true, true]);
      assert.match(err, /Recompile finished/);
    }));

  it('does not compile a package that FwCallApp would not open', () =>
    inWorkspace(`writeFileSync(${JSON.stringify('started')}, '');`, async (cwd, program) => {
      await writeTree(cwd, { 'vendas.app': 'nothing of a zip' });
      const { code, err } = await run(cwd, [
        'vendas.app',
        '--server',
        'teste',
        '--yes',
        '--advpls',
        program,
      ]);
      assert.equal(code, 1);
      assert.match(err, /vendas\.app não foi compilado/);
      await assert.rejects(stat(join(cwd, 'started')));
    }));

  it('names the folder of the old version after a package was compiled', () =>
    inWorkspace(COMPILES, async (cwd, program) => {
      await writeTree(cwd, {
        'build/index.html':
          '<!doctype html><html><head><base href="/"></head><body><script src="main.js"></script></body></html>',
        'build/main.js': '1',
      });
      const packed = await commandLine(
        ['package', 'build', '--name', 'vendas', '--out', 'vendas.app'],
        { cwd },
      );
      assert.equal(packed.code, 0, packed.err);
      assert.ok((await readFile(join(cwd, 'vendas.app'))).length > 0);
      const { out } = await run(cwd, [
        'vendas.app',
        '--server',
        'teste',
        '--yes',
        '--advpls',
        program,
      ]);
      assert.match(out, /http-root\/app-root\/vendas do ambiente p12/);
    }));
});
