/**
 * A path as a server may read it: decoded until nothing changes, backslashes taken for slashes,
 * parameters of segments cut, dots followed. Written without any code of the library, so that it
 * can judge the library.
 */
export function asServersRead(path: string): string {
  let text = path;
  for (let before = ''; before !== text;) {
    before = text;
    text = text.replace(/%([\da-f]{2})/gi, (_, hex: string) =>
      String.fromCharCode(parseInt(hex, 16)),
    );
  }
  const segments: string[] = [];
  for (const segment of text.split(/[/\\]/).map(one => one.replace(/[;\0].*$/s, ''))) {
    if (segment === '..') segments.pop();
    else if (segment !== '.' && segment !== '') segments.push(segment);
  }
  return `/${segments.join('/')}`;
}
