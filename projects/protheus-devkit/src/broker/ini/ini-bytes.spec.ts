import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { decodeIni, encodeIni } from './ini-bytes.js';
import { parseIni } from './ini-document.js';

const marks = fc.constantFrom([], [0xef, 0xbb, 0xbf], [0xff, 0xfe], [0xfe, 0xff]);

describe('decodeIni', () => {
  it('writes the same bytes after reading, parsing and printing', () => {
    fc.assert(
      fc.property(marks, fc.uint8Array({ maxLength: 300 }), (mark, body) => {
        const bytes = Uint8Array.from([...mark, ...body]);
        const { encoding, text } = decodeIni(bytes);
        const again = encodeIni({ encoding, text: parseIni(text).print() });
        assert.deepEqual([...again], [...bytes]);
      }),
      { numRuns: 2_000 },
    );
  });

  it('reads Windows-1252 as the AppServer writes it', () => {
    const bytes = Uint8Array.from([0x4d, 0xe3, 0x65, 0x20, 0x80, 0x96]);
    assert.deepEqual(decodeIni(bytes), { encoding: 'cp1252', text: 'Mãe €–' });
  });

  for (const [encoding, bytes] of [
    ['utf-8-bom', [0xef, 0xbb, 0xbf, 0x5b, 0x61, 0x5d]],
    ['utf-16le', [0xff, 0xfe, 0x5b, 0, 0x61, 0, 0x5d, 0]],
    ['utf-16be', [0xfe, 0xff, 0, 0x5b, 0, 0x61, 0, 0x5d]],
  ] as const) {
    it(`detects ${encoding} by its mark and reads the sections after it`, () => {
      const read = decodeIni(Uint8Array.from(bytes));
      assert.deepEqual(read, { encoding, text: '[a]' });
    });
  }

  it('writes a question mark for a character that Windows-1252 does not have', () => {
    const bytes = encodeIni({ encoding: 'cp1252', text: 'a→b' });
    assert.deepEqual([...bytes], [0x61, 0x3f, 0x62]);
  });
});
