import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { rewriteAppConfig } from './rewrite-app-config.js';

const BASE = 'http://127.0.0.1:4260/app-root';

describe('rewriteAppConfig', () => {
  it('writes the REST base when api_baseUrl is exactly /', () => {
    const { text, config } = rewriteAppConfig('{"name":"Açaí","api_baseUrl":"/"}', BASE);
    assert.deepEqual(JSON.parse(text), { name: 'Açaí', api_baseUrl: BASE });
    assert.deepEqual(config, { name: 'Açaí', api_baseUrl: BASE });
  });

  it('keeps every other value, byte by byte', () => {
    for (const text of [
      '{ "api_baseUrl": "http://server:8080/rest" }',
      '{"api_baseUrl":"/rest"}',
      '{"api_baseUrl":""}',
      '{ "serverBackend": "http://x", "restEntryPoint": "rest" }',
      '{}',
    ]) {
      assert.deepEqual(rewriteAppConfig(text, BASE), { text, config: JSON.parse(text) as object });
    }
  });

  it('accepts a byte order mark and keeps it', () => {
    const { text, config } = rewriteAppConfig('\ufeff{"api_baseUrl":"/"}', BASE);
    assert.equal(text[0], '\ufeff');
    assert.deepEqual(config, { api_baseUrl: BASE });
  });

  it('does not change a text that is not a JSON object', () => {
    for (const text of ['<html>', '', '[]', 'null', '"/"']) {
      assert.deepEqual(rewriteAppConfig(text, BASE), { text, config: undefined });
    }
  });
});
