import assert from 'node:assert/strict';
import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { inTemporaryFolder, writeTree } from '../../app-package/testing/temporary-folder.js';
import { commandLine, type CommandLineResult } from '../testing/command-line.js';
import { linesOfOther } from '../testing/other-language.js';

const PT = { LANG: 'pt_BR.UTF-8' };

/** Answers the questions in order, and collects them. */
function user(...answers: readonly string[]): {
  readonly asked: string[];
  readonly ask: (question: string) => Promise<string>;
} {
  const asked: string[] = [];
  return {
    asked,
    ask: question => {
      asked.push(question);
      return Promise.resolve(answers[asked.length - 1] ?? '');
    },
  };
}

/** Runs the command in a folder where it ends before anything is made: the name is taken. */
async function inTakenFolder(
  argv: readonly string[],
  ask?: (question: string) => Promise<string>,
): Promise<CommandLineResult> {
  let result: CommandLineResult | undefined;
  await inTemporaryFolder(async cwd => {
    await mkdir(join(cwd, 'pedidos'));
    result = await commandLine(['new', ...argv], { cwd, env: PT, ...(ask && { ask }) });
    assert.deepEqual(await readdir(cwd), ['pedidos']);
  });
  assert.ok(result);
  return result;
}

describe('protheus-devkit new', () => {
  it('asks for the name, the Angular and the kind, and no more', async () => {
    const { asked, ask } = user('Pedidos', '19', 's');
    const { code, err } = await inTakenFolder([], ask);
    assert.equal(code, 1);
    assert.match(err, /^PDK407: .*pedidos já existe/);
    assert.equal(asked.length, 3);
    assert.match(asked[0] ?? '', /^Nome do aplicativo:/);
    assert.match(asked[1] ?? '', /^Angular \((?:\d\d, )*17\)\? \[\d\d\]/);
    assert.match(asked[2] ?? '', /NgModule/);
    assert.deepEqual(linesOfOther(asked.join('\n'), 'pt'), []);
  });

  const given: readonly (readonly [argv: readonly string[], questions: number])[] = [
    [['pedidos'], 2],
    [['pedidos', '--angular', '19'], 1],
    [['pedidos', '--module'], 1],
    [['pedidos', '--angular=18', '--module'], 0],
    [['pedidos', '--angular', 'v19.2', '--no-module'], 0],
    [['pedidos', '--json'], 0],
  ];
  for (const [argv, questions] of given) {
    it(`asks ${questions} of them: ${argv.join(' ')}`, async () => {
      const { asked, ask } = user();
      const { err, out } = await inTakenFolder(argv, ask);
      assert.match(err + out, /PDK407/);
      assert.equal(asked.length, questions);
    });
  }

  it('asks nothing without a terminal, and needs the name then', async () => {
    assert.match((await inTakenFolder(['pedidos'])).err, /^PDK407/);
    const { code, err } = await inTakenFolder([]);
    assert.equal(code, 2);
    assert.match(err, /^PDK908: .*<nome>/);
  });

  it('ends after Ctrl+C at a question', () =>
    inTemporaryFolder(async cwd => {
      const stop = new AbortController();
      const ask = (): Promise<string> => {
        stop.abort();
        return Promise.resolve('');
      };
      const { code, err } = await commandLine(['new'], { cwd, ask, signal: stop.signal });
      assert.deepEqual([code, err], [130, '']);
    }));

  const wrong: readonly (readonly [argv: readonly string[], code: string, text: RegExp])[] = [
    [['pedidos', '--angular', '16'], 'PDK902', /17, 18, 19, 20, 21/],
    [['pedidos', '--angular', '22'], 'PDK902', /PO UI/],
    [['pedidos', '--angular', 'novo'], 'PDK902', /PO UI/],
    [['pedidos', '--package-manager', 'cnpm'], 'PDK902', /npm, pnpm, yarn, bun/],
    [['meus pedidos'], 'PDK101', /FwCallApp/],
    [['api'], 'PDK101', /app-root/],
    [['a', 'b'], 'PDK908', /aspas/],
  ];
  for (const [argv, code, text] of wrong) {
    it(`refuses ${argv.join(' ')}`, async () => {
      const { err } = await inTakenFolder(argv);
      assert.ok(err.startsWith(code), err);
      assert.match(err, text);
    });
  }

  it('prints an error as JSON with --json', async () => {
    const { out, code } = await inTakenFolder(['pedidos', '--json']);
    assert.equal(code, 1);
    assert.equal((JSON.parse(out) as { error: { code: string } }).error.code, 'PDK407');
  });

  it('is not made inside an Angular workspace', () =>
    inTemporaryFolder(async cwd => {
      await writeTree(cwd, { 'angular.json': '{}' });
      const { err } = await commandLine(['new', 'pedidos'], { cwd, env: PT });
      assert.match(err, /^PDK407: .* já é um workspace Angular/);
    }));
});
