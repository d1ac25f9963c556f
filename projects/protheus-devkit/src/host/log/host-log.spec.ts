import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { HostLog } from './host-log.js';

function addRequests(log: HostLog, count: number, url: string, header: string): void {
  for (let i = 0; i < count; i++) {
    log.add({
      kind: 'request',
      time: i,
      area: 'rest',
      method: 'GET',
      url,
      headers: { 'x-note': header },
      status: 200,
      response: { status: 200, headers: {} },
      milliseconds: 1,
    });
  }
}

describe('the log of a host', () => {
  it('weighs a request with its headers and its URL', () => {
    const limit = 64 * 1024 * 1024;
    for (const [url, header] of [
      ['/', 'h'.repeat(16_000)],
      [`/${'u'.repeat(16_000)}`, ''],
      [`/${'u'.repeat(8_000)}`, 'h'.repeat(8_000)],
    ]) {
      const log = new HostLog();
      addRequests(log, 4_000, url, header);
      const kept = log.entries.length * 2 * (url.length + header.length);
      assert.ok(kept <= limit, String(kept));
      assert.ok(kept > limit / 2, String(kept));
    }
  });

  it('keeps 5,000 small requests', () => {
    const log = new HostLog();
    addRequests(log, 5_000, '/app-root/api/x', 'FAT');
    assert.equal(log.entries.length, 5_000);
  });
});
