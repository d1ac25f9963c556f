import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type CommandContext } from '../command.js';
import { packProgress } from './pack-progress.js';

describe('packProgress', () => {
  it('prints a line a second for a large application, and nothing for a small one', () => {
    const lines: string[] = [];
    let time = 0;
    const context: CommandContext = {
      cwd: '',
      env: {},
      language: 'pt',
      out: () => assert.fail('progress is not a result'),
      err: line => void lines.push(line),
      signal: new AbortController().signal,
    };
    const report = packProgress(context, () => time);
    const after = (milliseconds: number, files: number): void => {
      time += milliseconds;
      report({ files, totalFiles: 40, bytes: files * 5, totalBytes: 200 });
    };
    after(900, 1);
    assert.deepEqual(lines, []);
    after(200, 2);
    after(500, 9);
    after(700, 30);
    after(9000, 40);
    assert.deepEqual(lines, ['  5 %  2 de 40 arquivos', ' 75 %  30 de 40 arquivos']);
  });
});
