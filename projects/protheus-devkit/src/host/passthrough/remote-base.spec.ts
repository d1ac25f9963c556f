import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { DevkitError } from '../../devkit-error.js';
import { parseRemoteBase } from './remote-base.js';

describe('parseRemoteBase', () => {
  it('takes the URL of a REST base, with or without a last slash', () => {
    for (const url of [
      'https://erp:8443/rest',
      'https://erp:8443/rest/',
      'https://erp:8443/rest//',
    ]) {
      assert.equal(parseRemoteBase(url).href, 'https://erp:8443/rest');
    }
  });

  it('refuses what is none, and repeats no secret of it', () => {
    for (const url of [
      'https://maria:hidden@erp/rest',
      'https://erp/rest?access=hidden',
      'https://erp/rest?',
      'https://erp/rest#hidden',
      'ftp://maria:hidden@erp/rest',
      'maria:hidden@erp:8080/rest',
      'erp/rest',
      'https://',
    ]) {
      assert.throws(
        () => parseRemoteBase(url),
        (error: unknown) => {
          assert.ok(error instanceof DevkitError && error.code === 'PDK208', String(error));
          return !JSON.stringify(error.text).includes('hidden');
        },
        url,
      );
    }
  });
});
