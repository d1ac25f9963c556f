/** Parses a URL as the browser does. @returns `undefined` for an invalid URL. */
export function parseUrl(url: string, base?: string): URL | undefined {
  try {
    return new URL(url, base);
  } catch {
    return undefined;
  }
}
