import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { decodeCodePage1252, encodeCodePage1252 } from './code-page-1252.js';

describe('Windows-1252', () => {
  it('has the characters that Latin-1 lacks', () => {
    const text = '€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ';
    const bytes = encodeCodePage1252(text);
    assert.equal(
      Buffer.from(bytes).toString('hex'),
      '8082838485868788898a8b8c8e9192939495969798999a9b9c9e9f',
    );
    assert.equal(decodeCodePage1252(bytes), text);
  });

  it('writes what it lacks as a question mark', () => {
    assert.equal(Buffer.from(encodeCodePage1252('漢é😀')).toString('latin1'), '?é?');
  });

  it('reads and writes every byte without loss, also the five that have no character', () => {
    const all = Uint8Array.from({ length: 256 }, (_, byte) => byte);
    assert.deepEqual(encodeCodePage1252(decodeCodePage1252(all)), all);
  });
});
