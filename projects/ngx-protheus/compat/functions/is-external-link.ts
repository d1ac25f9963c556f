/** Whether a value is a string that starts with `http`. */
export function isExternalLink(url: unknown): boolean {
  return typeof url === 'string' && url.startsWith('http');
}
