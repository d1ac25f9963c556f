/** The characters of CP1252 from 0x80 to 0x9f; a blank marks each of the five unassigned codes. */
const HIGH_CHARACTERS = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/** A text as CP1252 bytes; what the code page lacks becomes `?`. */
export function toCp1252(text: string): Buffer {
  return Buffer.from([...text].map(byteOf));
}

/** A text after AdvPL has stored it in a CP1252 string: what the code page lacks becomes `?`. */
export function roundTripCp1252(text: string): string {
  return [...text].map(char => (byteOf(char) === question && char !== '?' ? '?' : char)).join('');
}

const question = '?'.charCodeAt(0);

function byteOf(char: string): number {
  const code = char.codePointAt(0) ?? question;
  if (code < 0x80 || (code >= 0xa0 && code <= 0xff)) return code;
  const at = char === ' ' ? -1 : HIGH_CHARACTERS.indexOf(char);
  return at < 0 ? question : 0x80 + at;
}
