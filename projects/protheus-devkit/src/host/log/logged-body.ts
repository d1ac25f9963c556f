import { isUtf8 } from 'node:buffer';
import { decodeCodePage1252 } from '../../code-page-1252.js';
import { type LoggedBody } from './log-entries.js';

/**
 * What the log keeps of a body.
 *
 * @param bytes the whole body
 * @param contentType its `Content-Type`; empty when it has none
 * @param limit the most bytes to keep; `0` keeps the size only
 * @returns `undefined` for an empty body
 */
export function loggedBody(
  bytes: Buffer,
  contentType: string,
  limit: number,
): LoggedBody | undefined {
  const size = bytes.length;
  if (size === 0) return undefined;
  if (limit === 0) return { size };
  const isCut = size > limit;
  const kept = isCut ? wholeCharacters(bytes.subarray(0, limit)) : bytes;
  const cut = isCut ? { isTruncated: true as const } : {};
  const text = textOf(kept, contentType);
  return text === undefined
    ? { size, base64: kept.toString('base64'), ...cut }
    : { size, text, ...cut };
}

/** Removes the beginning of a character of which the other bytes were cut off. */
function wholeCharacters(bytes: Buffer): Buffer {
  for (let length = bytes.length; length > bytes.length - 4 && length > 0; length--) {
    const part = bytes.subarray(0, length);
    if (isUtf8(part)) return part;
  }
  return bytes;
}

/**
 * The text of bytes; `undefined` when they are none. AdvPL often writes Windows-1252 under another name,
 * or under none.
 */
function textOf(bytes: Buffer, contentType: string): string | undefined {
  if (bytes.includes(0)) return undefined;
  if (isUtf8(bytes)) return bytes.toString();
  const isText = /^\s*text\/|json|xml|javascript|x-www-form-urlencoded|charset=/i.test(contentType);
  return isText ? decodeCodePage1252(bytes) : undefined;
}
