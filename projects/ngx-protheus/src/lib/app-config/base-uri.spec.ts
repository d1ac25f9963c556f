import { baseUriOf } from './base-uri';

/** A document as Angular has it on a server: its `baseURI` throws. */
function serverDocument(href: string, base?: string): Document {
  const { head } = document.implementation.createHTMLDocument();
  if (base) head.append(Object.assign(document.createElement('base'), { href: base }));
  return {
    get baseURI(): string {
      throw new Error('NotYetImplemented');
    },
    location: { href },
    querySelector: (selector: string) => head.querySelector(selector),
  } as unknown as Document;
}

describe('baseUriOf', () => {
  it('is the baseURI of the document in a browser', () => {
    expect(baseUriOf(document)).toBe(document.baseURI);
  });

  it('is computed on a server, from the URL and the base element', () => {
    const page = 'http://localhost:4000/demo/orders?x=1';

    expect(baseUriOf(serverDocument(page))).toBe(page);
    expect(baseUriOf(serverDocument(page, '/demo/'))).toBe('http://localhost:4000/demo/');
  });
});
