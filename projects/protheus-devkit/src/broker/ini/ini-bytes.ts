import { decodeCodePage1252, encodeCodePage1252 } from '../../code-page-1252.js';

/** The encoding of a file. */
export type IniEncoding = 'cp1252' | 'utf-8-bom' | 'utf-16le' | 'utf-16be';

/** The text of a file and what is needed to write the same bytes again. */
export interface IniText {
  readonly encoding: IniEncoding;
  readonly text: string;
}

const MARKS: readonly (readonly [IniEncoding, readonly number[]])[] = [
  ['utf-8-bom', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/**
 * Reads an ini file: Windows-1252, as the AppServer does, unless a byte order mark names another
 * encoding. UTF-8 is read byte by byte too: section and key names are ASCII, and an invalid sequence is
 * written back unchanged.
 */
export function decodeIni(bytes: Uint8Array): IniText {
  const [encoding, mark] = MARKS.find(([, mark]) =>
    mark.every((byte, index) => bytes[index] === byte),
  ) ?? ['cp1252' as const, []];
  const rest = bytes.subarray(mark.length);
  // A file with an odd number of bytes is not UTF-16: it is read as Windows-1252.
  if (encoding.startsWith('utf-16') && rest.length % 2 === 0) {
    return { encoding, text: decodeUnits(rest, encoding === 'utf-16le') };
  }
  if (encoding === 'utf-8-bom') return { encoding, text: decodeCodePage1252(rest) };
  return { encoding: 'cp1252', text: decodeCodePage1252(bytes) };
}

/** The bytes of a file that was read with {@link decodeIni}. */
export function encodeIni({ encoding, text }: IniText): Uint8Array {
  const mark = MARKS.find(([name]) => name === encoding)?.[1] ?? [];
  const body = encoding.startsWith('utf-16')
    ? encodeUnits(text, encoding === 'utf-16le')
    : encodeCodePage1252(text);
  const bytes = new Uint8Array(mark.length + body.length);
  bytes.set(mark);
  bytes.set(body, mark.length);
  return bytes;
}

/**
 * @returns A text that was read as Windows-1252, as people wrote it: UTF-8 without a mark is read byte by
 *   byte, and would be quoted garbled.
 */
export function readableText(text: string): string {
  if (!/[\u0080-\uffff]/.test(text)) return text;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(encodeCodePage1252(text));
  } catch {
    return text;
  }
}

function decodeUnits(bytes: Uint8Array, little: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let text = '';
  for (let at = 0; at < bytes.length; at += 2) {
    text += String.fromCharCode(view.getUint16(at, little));
  }
  return text;
}

function encodeUnits(text: string, little: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at++) {
    view.setUint16(at * 2, text.charCodeAt(at), little);
  }
  return bytes;
}
