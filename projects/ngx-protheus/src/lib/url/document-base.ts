/** The parts of `document.baseURI` that decisions need. */
export interface DocumentBase {
  readonly href: string;
  readonly origin: string;
  /** Path up to and with the last slash: the application's own folder on its server. */
  readonly folder: string;
  /** Another host without a folder: what resolves alike against both is an absolute address. */
  readonly probe: string;
}

/**
 * Reads `document.baseURI`. A page without a server (`about:srcdoc`, `file:`) has no folder and an
 * origin that equals no other; its relative endpoints still belong to the REST base.
 */
export function readDocumentBase(baseUri: string): DocumentBase {
  const { href, origin, pathname, protocol } = new URL(
    /^https?:\/\/[^/]/i.test(baseUri) ? baseUri : 'http://page.invalid/',
  );
  return {
    href,
    origin,
    folder: pathname.slice(0, pathname.lastIndexOf('/') + 1),
    // The same scheme, because "http:x" is relative on an http page and absolute on an https one.
    probe: `${protocol}//probe.invalid/`,
  };
}
