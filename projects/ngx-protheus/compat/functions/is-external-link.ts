/** Whether a text begins with `http`, so that it is an address of its own. */
export function isExternalLink(url: unknown): boolean {
  return typeof url === 'string' && url.startsWith('http');
}
