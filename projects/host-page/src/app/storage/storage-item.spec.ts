import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { storageItems } from './storage-item';

describe('storageItems', () => {
  it('lists the keys of the applications by name', () => {
    const items = storageItems({ b: '2', a: '1', 'protheus-devkit.filter': '{}' }, 'local');
    assert.deepEqual(items, [
      { area: 'local', key: 'a', shown: '1', isSecret: false },
      { area: 'local', key: 'b', shown: '2', isSecret: false },
    ]);
  });

  it('hides tokens and passwords, by name and by shape', () => {
    const token = 'eyJhbGciOiJub25lIn0.eyJzdWIiOiJhIn0.x';
    for (const [key, value] of [
      ['ERPTOKEN', `{"access_token":"${token}","expires_in":3600}`],
      ['ERPTOKEN', '{"access_token":"abc","refresh_token" : "def"}'],
      ['TOKEN', token],
      ['mine', `Bearer ${token}`],
      ['userPassword', 'abc'],
      ['form', '{"senha":"abc"}'],
    ]) {
      const [item] = storageItems({ [key]: value }, 'session');
      assert.equal(item.isSecret, true, value);
      assert.doesNotMatch(item.shown, /abc|def|eyJ/, value);
    }
    assert.match(
      storageItems({ ERPTOKEN: '{"access_token":"a","expires_in":3600}' }, 'session')[0].shown,
      /3600/,
    );
  });
});
