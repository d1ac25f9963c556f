import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { loggedBody } from './logged-body.js';

describe('loggedBody', () => {
  it('keeps a text, whatever its Content-Type says', () => {
    assert.deepEqual(loggedBody(Buffer.from('{"a":"ção"}'), 'application/json', 100), {
      size: 13,
      text: '{"a":"ção"}',
    });
    assert.deepEqual(loggedBody(Buffer.from('a=1'), '', 100), { size: 3, text: 'a=1' });
  });

  it('reads a text of AdvPL in CP1252', () => {
    const bytes = Buffer.from('{"message":"Filial inv\xe1lida \x96 01"}', 'latin1');
    const expected = '{"message":"Filial inválida – 01"}';
    for (const type of ['application/json', 'text/plain', 'application/x; charset=iso-8859-1']) {
      assert.equal(loggedBody(bytes, type, 100)?.text, expected, type);
    }
  });

  it('keeps what is no text in base64', () => {
    const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0xff]);
    assert.deepEqual(loggedBody(png, 'image/png', 100), {
      size: 6,
      base64: png.toString('base64'),
    });
    assert.equal(loggedBody(png, 'application/json', 100)?.text, undefined);
  });

  it('cuts a long body between two characters', () => {
    for (const [text, limit, kept] of [
      ['aaaa', 2, 'aa'],
      ['aéé', 2, 'a'],
      ['€€', 4, '€'],
      ['€€', 5, '€'],
      ['😀😀', 7, '😀'],
    ] as const) {
      assert.deepEqual(loggedBody(Buffer.from(text), 'text/plain', limit), {
        size: Buffer.byteLength(text),
        text: kept,
        isTruncated: true,
      });
    }
  });

  it('keeps nothing of an empty body, and the size alone with the limit 0', () => {
    assert.equal(loggedBody(Buffer.alloc(0), 'text/plain', 10), undefined);
    assert.deepEqual(loggedBody(Buffer.from('abc'), 'text/plain', 0), { size: 3 });
  });
});
