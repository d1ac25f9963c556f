import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fixedRestBase, otherProductLine, rewriteAppConfig } from './rewrite-app-config.js';

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

describe('fixedRestBase', () => {
  it('is a URL or a path that FwCallApp does not replace', () => {
    for (const url of ['http://10.1.2.3:8080/rest', 'https://erp.example', '/rest', '//rest', './'])
      assert.equal(fixedRestBase({ api_baseUrl: url }, BASE), url);
  });

  it('is nothing when FwCallApp replaced it, or there is none', () => {
    for (const value of [BASE, '', '  ', undefined, null, 7, {}])
      assert.equal(fixedRestBase({ api_baseUrl: value }, BASE), undefined);
    assert.equal(fixedRestBase({ serverBackend: 'http://x' }, BASE), undefined);
    assert.equal(fixedRestBase(undefined, BASE), undefined);
  });

  it('shows no password and no query', () => {
    for (const url of [
      'http://admin:secret@server:8080/rest',
      'http://admin:se/secret@server:8080/rest',
      'http://admin:se@secret@server:8080/rest',
      'http://server:8080/rest?token=secret',
      'http://server:8080/rest#secret',
    ]) {
      assert.equal(fixedRestBase({ api_baseUrl: url }, BASE), 'http://server:8080/rest', url);
    }
    assert.equal(fixedRestBase({ api_baseUrl: 'admin:secret@server' }, BASE), 'server');
  });
});

describe('otherProductLine', () => {
  it('is one that the library does not take for Protheus', () => {
    for (const found of ['RM', 'Datasul', 'Protheus 12', 'proteus', 'fluig'])
      assert.equal(otherProductLine({ productLine: found }), found);
    for (const productLine of ['Protheus', 'PROTHEUS', ' protheus ', '', undefined, null, 12])
      assert.equal(otherProductLine({ productLine }), undefined);
    assert.equal(otherProductLine(undefined), undefined);
  });
});
