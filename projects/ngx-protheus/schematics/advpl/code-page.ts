/**
 * Encodes text in Windows-1252 with Windows line ends, as AdvPL sources require. Only the characters
 * that Windows-1252 and Latin-1 share are kept; any other character becomes a question mark.
 */
export function advplBytes(text: string): Buffer {
  const windows = text.replace(/\r?\n/g, '\r\n').replace(/[^\x00-\x7f\xa0-\xff]/g, '?');
  return Buffer.from(windows, 'latin1');
}
