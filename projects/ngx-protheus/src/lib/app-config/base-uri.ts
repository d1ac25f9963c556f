/** Who says against which address the browser resolves others. */
export type BaseUri = Pick<Document, 'baseURI'>;

/**
 * The document itself, which each request asks anew; for the document that Angular has on a server,
 * which refuses to say it, somebody who does.
 */
export function baseUriSource(document: Document): BaseUri {
  try {
    if (document.baseURI) return document;
  } catch {
    // A getter that throws.
  }
  return {
    get baseURI() {
      const base = document.querySelector('base')?.getAttribute('href') ?? '';
      return new URL(base, document.location.href).href;
    },
  };
}

/** `document.baseURI`, on a server too. */
export const baseUriOf = (document: Document): string => baseUriSource(document).baseURI;
