/**
 * Returns a URL as a text for developers may show it: a user and a password, what follows `?` or `#`,
 * and a JWT are replaced by `…`. The URL need not be valid: in a wrong one, `%40` may stand where `@`
 * was meant.
 */
export function urlText(url: string): string {
  const end = url.search(/[?#]/);
  const query = end < 0 ? '' : `${url[end]}…`;
  return (
    (end < 0 ? url : url.slice(0, end))
      .replace(/^((?:[a-z][\w+.-]*:)?[/\\]+)?.*(?:@|%(?:25)*40)/is, '$1…@')
      .replace(/\beyJ[\w-]+(?:\.[\w-]*)+/g, '…') + query
  );
}
