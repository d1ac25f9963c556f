import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inTemporaryFolder, writeTree } from '../app-package/testing/temporary-folder.js';
import { smallApp } from '../host/testing/with-host.js';
import { coloured, coloursOf } from './colour.js';
import { commandLine } from './testing/command-line.js';

const ESCAPES = /\u001B\[\d+m/g;

describe('coloursOf', () => {
  const terminal = { out: true, err: true };
  const pipe = { out: false, err: false };

  it('colours terminals that have colours', () => {
    assert.deepEqual(coloursOf({ TERM: 'xterm-256color' }, terminal), terminal);
    assert.deepEqual(coloursOf({}, { out: false, err: true }), { out: false, err: true });
    assert.deepEqual(coloursOf({}, pipe), pipe);
    assert.deepEqual(coloursOf({ TERM: 'dumb' }, terminal), pipe);
  });

  it('follows NO_COLOR unless it is empty, and FORCE_COLOR before it', () => {
    assert.deepEqual(coloursOf({ NO_COLOR: '1' }, terminal), pipe);
    assert.deepEqual(coloursOf({ NO_COLOR: 'false' }, terminal), pipe);
    assert.deepEqual(coloursOf({ NO_COLOR: '' }, terminal), terminal);
    for (const value of ['', '1', '2', '3', 'true'])
      assert.deepEqual(coloursOf({ FORCE_COLOR: value, NO_COLOR: '1' }, pipe), terminal);
    for (const value of ['0', 'false'])
      assert.deepEqual(coloursOf({ FORCE_COLOR: value }, terminal), pipe);
  });
});

describe('coloured', () => {
  it('colours labels, codes, headings, flags and commands', () => {
    for (const line of [
      'error  PDK123  external-file  index.html:3:1',
      'aviso  PDK133  upper-case-name',
      'Warning: the host listens on 0.0.0.0.',
      'PDK901: There is no command "x".',
      'npx protheus-devkit explain PDK901',
      'Usage: npx protheus-devkit check',
      'Exemplos:',
      '  --port <n>   the port',
      'Nenhum problema encontrado.',
    ]) {
      assert.notEqual(coloured(line), line);
      assert.equal(coloured(line).replace(ESCAPES, ''), line);
    }
  });

  it('leaves sentences and JSON as they are', () => {
    for (const line of [
      '  The page names a file.',
      '{"ok":true}',
      'error',
      '3 errors, 0 warnings.',
    ])
      assert.equal(coloured(line), line);
  });

  it('changes only the colours of an output, and escapes those of others', () =>
    inTemporaryFolder(async cwd => {
      await writeTree(cwd, { ...smallApp, 'dist/bad/index.html': '<base href="\u001B[31m">' });
      for (const argv of [['check', 'dist/bad'], ['--help'], ['nothing'], ['host', '--help']]) {
        const plain = await commandLine(argv, { cwd });
        const inColours = await commandLine(argv, { cwd, colours: true });
        assert.doesNotMatch(plain.out + plain.err, ESCAPES);
        assert.match(inColours.out + inColours.err, ESCAPES);
        assert.equal(inColours.out.replace(ESCAPES, ''), plain.out);
        assert.equal(inColours.err.replace(ESCAPES, ''), plain.err);
      }
      const json = await commandLine(['check', 'dist/bad', '--json'], { cwd, colours: true });
      assert.doesNotMatch(json.out, ESCAPES);
    }));
});
