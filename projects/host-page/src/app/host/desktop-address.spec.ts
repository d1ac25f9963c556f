import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { preloadFolderOf } from '../../../../protheus-devkit/src/host/app-root/addresses.js';
import { desktopAddress } from './desktop-address';

describe('the address of an application at top level', () => {
  it('is the preload page of the host, of one environment or of several', () => {
    for (const environment of [undefined, 'P12']) {
      const url = new URL(desktopAddress('gestão', environment), 'http://host');
      assert.equal(url.pathname, `${preloadFolderOf(environment)}index.html`);
      assert.equal(url.searchParams.get('app_name'), 'gestão');
      assert.equal(url.searchParams.get('totvstec_remote_type'), '1');
    }
  });
});
