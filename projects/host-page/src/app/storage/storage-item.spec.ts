import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { storageItems, valuesOf } from './storage-item';

describe('the stored values', () => {
  it('are those of the applications', () => {
    assert.deepEqual(valuesOf({ a: '1', 'protheus-devkit.filter': '{}' }), { a: '1' });
  });

  it('are listed by name, with what the host has left of them', () => {
    const redacted = { b: '2', a: '{"access_token":"REMOVED"}' };
    const items = storageItems({ b: '2', a: '{"access_token":"x"}' }, redacted, 'local');
    assert.deepEqual(items, [
      { area: 'local', key: 'a', shown: '{"access_token":"REMOVED"}', isSecret: true },
      { area: 'local', key: 'b', shown: '2', isSecret: false },
    ]);
  });

  it('are hidden when the host returned nothing for them', () => {
    const [item] = storageItems({ a: 'x' }, {}, 'session');
    assert.deepEqual(item, { area: 'session', key: 'a', shown: '•••', isSecret: true });
  });
});
