import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { preloadFolderOf } from '../../../../protheus-devkit/src/host/app-root/app-root-paths.js';
import { desktopUrl } from './desktop-url';

describe('desktopUrl', () => {
  it('returns the preload page of the host, with one environment or several', () => {
    for (const environment of [undefined, 'P12']) {
      const url = new URL(desktopUrl('gestão', environment), 'http://host');
      assert.equal(url.pathname, `${preloadFolderOf(environment)}index.html`);
      assert.equal(url.searchParams.get('app_name'), 'gestão');
      assert.equal(url.searchParams.get('totvstec_remote_type'), '1');
    }
  });
});
