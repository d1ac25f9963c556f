import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { HostTree } from '@angular-devkit/schematics';
import { readTextFile, writeTextFile } from './text-file';

describe('text files', () => {
  it('keeps the byte order mark, which is not part of the text', () => {
    const { tree, file } = opened(Buffer.from('\uFEFFconst a = 1;\r\n'));
    assert.equal(file.text, 'const a = 1;\r\n');
    writeTextFile(tree, file, file.text.replace('1', '2'));
    assert.equal(tree.read('/x.ts')?.toString(), '\uFEFFconst a = 2;\r\n');
  });

  it('keeps the accents of a source saved in Windows-1252', () => {
    const { tree, file } = opened(Buffer.from("const nome = 'José'; // ação\n", 'latin1'));
    writeTextFile(tree, file, file.text.replace('const', 'let'));
    assert.equal(tree.read('/x.ts')?.toString('latin1'), "let nome = 'José'; // ação\n");
  });

  it('does not write a file whose text is unchanged', () => {
    const { tree, file } = opened(Buffer.from('a'));
    writeTextFile(tree, file, 'a');
    assert.deepEqual(
      tree.actions.map(({ kind }) => kind),
      ['c'],
    );
  });

  it('detects the line ends and the indentation of the file', () => {
    assert.equal(opened(Buffer.from('a\r\n\tb\r\n')).file.eol, '\r\n');
    assert.equal(opened(Buffer.from('a\r\n\tb\r\n')).file.indent, '\t');
    assert.equal(opened(Buffer.from('a {\n    b\n}\n')).file.eol, '\n');
    assert.equal(opened(Buffer.from('a {\n    b\n}\n')).file.indent, '    ');
  });

  it('returns undefined when the file does not exist', () => {
    assert.equal(readTextFile(new HostTree(), '/x.ts'), undefined);
  });
});

function opened(bytes: Buffer) {
  const tree = new HostTree();
  tree.create('/x.ts', bytes);
  const file = readTextFile(tree, '/x.ts');
  assert.ok(file);
  return { tree, file };
}
