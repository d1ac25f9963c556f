/** An object with the URL against which the browser resolves relative URLs. */
export type BaseUri = Pick<Document, 'baseURI'>;

/**
 * Returns the document, whose `baseURI` each request reads again. The document that Angular has on a
 * server throws on `baseURI`: for it, an object that computes the URL.
 */
export function baseUriSource(document: Document): BaseUri {
  try {
    if (document.baseURI) return document;
  } catch {
    // A getter that throws.
  }
  return {
    get baseURI() {
      const base = document.querySelector('base')?.getAttribute('href');
      return new URL(base ?? '', document.location.href).href;
    },
  };
}

/** `document.baseURI`, on a server too. */
export function baseUriOf(document: Document): string {
  return baseUriSource(document).baseURI;
}
