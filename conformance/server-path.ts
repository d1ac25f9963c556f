/**
 * A path as a server may read it: decoded until nothing changes, backslashes read as slashes,
 * parameters of segments removed, dots resolved. Uses no code of the library, because it verifies
 * the library.
 */
export function serverPathOf(path: string): string {
  let text = path;
  for (let before = ''; before !== text;) {
    before = text;
    text = text.replace(/%([\da-f]{2})/gi, (_, hex: string) =>
      String.fromCharCode(parseInt(hex, 16)),
    );
  }
  const segments: string[] = [];
  for (const segment of text.split(/[/\\]/).map(part => part.replace(/[;\0].*$/s, ''))) {
    if (segment === '..') segments.pop();
    else if (segment !== '.' && segment !== '') segments.push(segment);
  }
  return `/${segments.join('/')}`;
}
