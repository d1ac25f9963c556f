import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { printTimes, saveTimes, timesLines } from './test-times.mjs';

describe('the times of npm test', () => {
  it('are compared part by part with the saved run', () => {
    const saved = { seconds: { lint: 100, api: 80, unit: 60 } };
    assert.deepEqual(timesLines({ lint: 90, api: 84, unit: 60, size: 3 }, saved), [
      'lint    90 s  -10 s',
      'api     84 s  +4 s',
      'unit    60 s  0 s',
      'size     3 s',
    ]);
  });

  it('stand alone without a saved run', () => {
    assert.deepEqual(timesLines({ lint: 90 }, undefined), ['lint    90 s']);
  });

  it('are saved and read again; a damaged file is no failure', context => {
    const folder = mkdtempSync(join(tmpdir(), 'test times ã-'));
    context.after(() => rmSync(folder, { recursive: true }));
    const file = join(folder, 'test-times.json');
    const log = context.mock.method(console, 'log', () => undefined);
    saveTimes({ lint: 90 }, file);
    assert.deepEqual(JSON.parse(readFileSync(file, 'utf8')).seconds, { lint: 90 });
    printTimes({ lint: 95 }, file);
    assert.match(log.mock.calls[0].arguments[0], /difference to \d{4}-.*\nlint {4}95 s {2}\+5 s$/s);
    for (const text of ['{"seconds":', 'null', '[]', '{"seconds":3}']) {
      writeFileSync(file, text);
      printTimes({ lint: 95 }, file);
      assert.match(log.mock.calls.at(-1).arguments[0], /── times ──\nlint {4}95 s$/);
    }
  });
});
