/**
 * `document.baseURI`, against which the browser resolves addresses. The document that Angular has on
 * a server refuses to say it.
 */
export function baseUriOf(document: Document): string {
  try {
    return document.baseURI;
  } catch {
    const base = document.querySelector('base')?.getAttribute('href') ?? '';
    return new URL(base, document.location.href).href;
  }
}
