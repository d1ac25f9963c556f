/**
 * Text in Windows-1252, which AdvPL sources are written in, with its line ends. Beyond ASCII only
 * what both code pages share is used here; anything else becomes a question mark.
 */
export function advplBytes(text: string): Buffer {
  const windows = text.replace(/\r?\n/g, '\r\n').replace(/[^\x00-\x7f\xa0-\xff]/g, '?');
  return Buffer.from(windows, 'latin1');
}
