import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { redactEntry } from '../../../../protheus-devkit/src/host/page/redact-entry.js';
import { exportJson, exportName } from './export-json';
import { foldStorage } from './fold-storage';
import { linesOf, message, note, request, storage } from './testing/lines';

const now = new Date(Date.UTC(2026, 10, 21, 14, 5, 10));

describe('exportJson', () => {
  it('returns JSON with complete entries and readable times', () => {
    const { exported, entries } = JSON.parse(exportJson(linesOf(message(), note()), [], now)) as {
      exported: string;
      entries: Record<string, unknown>[];
    };
    assert.equal(exported, '2026-11-21T14:05:10.000Z');
    assert.deepEqual(entries[0], { ...message(), id: 1, time: '2026-11-21T14:05:09.007Z' });
    assert.equal(entries[1]['warning'], true);
  });

  it('takes the whole bodies from the log, and all entries of a folded line', () => {
    const body = { size: 3, text: 'abc' };
    const response = { status: 200, headers: {}, body };
    const lines = linesOf(request(), storage(), storage(), storage(), storage());
    const log = [request({ id: 1, response })];
    const { entries } = JSON.parse(exportJson(foldStorage(lines), log, now)) as {
      entries: Record<string, unknown>[];
    };
    assert.deepEqual(entries[0]['response'], response);
    assert.deepEqual(
      entries.map(({ id }) => id),
      [1, 2, 3, 4, 5],
    );
  });
});

describe('an export', () => {
  it('has no secret of the entries that the host sends', () => {
    const table = new URL('../../../../../conformance/secrets.json', import.meta.url);
    const { forms } = JSON.parse(readFileSync(table, 'utf8')) as { readonly forms: string[] };
    assert.ok(forms.length >= 60);
    const planted = 'Xq7-planted-Zk9';
    const login = Buffer.from(`maria:${planted}`).toString('base64');
    for (const form of forms) {
      const text = form.replaceAll('{S}', planted).replaceAll('{B}', login);
      const entries = [
        redactEntry({ ...message(), type: text, content: text }),
        redactEntry({ ...note(), text, values: { reason: text } }),
        redactEntry(storage({ area: 'local', key: text, value: text })),
      ];
      const exported = exportJson(linesOf(...entries), [], now);
      assert.ok(exported.includes('"entries"'));
      assert.ok(!exported.includes(planted) && !exported.includes(login), exported);
    }
  });
});

describe('exportName', () => {
  it('returns a file name with the time, in characters that every system allows', () => {
    assert.equal(exportName(now), 'protheus-host-2026-11-21-14-05-10.json');
  });
});
