import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findByBody } from './find-by-body.js';
import { HostLog } from './host-log.js';

describe('findByBody', () => {
  const log = new HostLog();
  const request = (sent: string, received: string): number =>
    log.add({
      kind: 'request',
      time: 0,
      area: 'rest',
      method: 'POST',
      url: '/',
      headers: {},
      requestBody: { size: sent.length, text: sent },
      status: 200,
      response: { status: 200, headers: {}, body: { size: received.length, text: received } },
      milliseconds: 1,
    });
  const order = request('{"order":"000001"}', '{"message":"Filial inválida (01)"}');
  const product = request('{"product":"000001"}', '{}');

  it('finds requests that have all words in one of their bodies, in any case', () => {
    assert.deepEqual(findByBody(log.entries, 'FILIAL 000001'), [order]);
    assert.deepEqual(findByBody(log.entries, '000001'), [order, product]);
    assert.deepEqual(findByBody(log.entries, 'inválida (01)'), [order]);
  });

  it('finds nothing for a text without words, or without a body that contains it', () => {
    assert.deepEqual(findByBody(log.entries, '  '), []);
    assert.deepEqual(findByBody(log.entries, '.*'), []);
  });
});
