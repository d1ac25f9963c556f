// Windows-1252, the code page of AdvPL and of TOTVS's ini files, in both directions and without loss: the five
// bytes that the code page does not define keep their value, so that all 256 bytes are written back
// unchanged. `TextDecoder('windows-1252')` reads Latin-1 instead in some releases of Node.
const UPPER =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

const FIRST = 0x80;
const byteOf = new Map([...UPPER].map((character, index) => [character, FIRST + index]));

/** The text of bytes in Windows-1252. */
export function decodeCodePage1252(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\x80-\x9f]/g, control => UPPER[control.charCodeAt(0) - FIRST]);
}

/** The bytes of a text in Windows-1252; a character outside the code page becomes `?`. */
export function encodeCodePage1252(text: string): Uint8Array {
  return Uint8Array.from([...text], character => {
    const code = character.codePointAt(0) ?? 0;
    return byteOf.get(character) ?? (code <= 0xff ? code : 0x3f);
  });
}
