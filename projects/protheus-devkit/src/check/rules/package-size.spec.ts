import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { runRule } from '../testing/run-rule.js';
import { packageSize } from './package-size.js';

const files = { 'main.js': 'x'.repeat(1000), 'video.bin': new Uint8Array(2 * 1024 * 1024) };

describe('package-size', () => {
  it('warns over the limit, and names the largest file', async () => {
    const [finding] = await runRule(packageSize, files, { maxMegabytes: 2 });
    assert.equal(finding?.severity, 'warning');
    assert.equal(finding?.place?.file, 'video.bin');
    assert.match(finding?.cause.en ?? '', /2\.0 MB \(limit 2 MB\)/);
  });

  it('has nothing against an application of the usual size', async () => {
    assert.deepEqual(await runRule(packageSize, files), []);
    assert.deepEqual(await runRule(packageSize, files, { maxMegabytes: 3 }), []);
  });
});
