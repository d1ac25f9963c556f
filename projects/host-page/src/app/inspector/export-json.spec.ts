import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { exportJson, exportName } from './export-json';
import { linesOf, message, note } from './testing/lines';

const now = new Date(Date.UTC(2026, 10, 21, 14, 5, 10));

describe('exportJson', () => {
  it('returns JSON with complete entries and readable times', () => {
    const { exported, entries } = JSON.parse(exportJson(linesOf(message(), note()), now)) as {
      exported: string;
      entries: Record<string, unknown>[];
    };
    assert.equal(exported, '2026-11-21T14:05:10.000Z');
    assert.deepEqual(entries[0], { ...message(), time: '2026-11-21T14:05:09.007Z' });
    assert.equal(entries[1]['warning'], true);
  });
});

describe('exportName', () => {
  it('returns a file name with the time, in characters that every system allows', () => {
    assert.equal(exportName(now), 'protheus-host-2026-11-21-14-05-10.json');
  });
});
