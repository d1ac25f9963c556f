import { baseUriOf } from './base-uri';

/** The document that Angular has on a server: it does not know its base and throws. */
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
  it('is what the browser says', () => {
    expect(baseUriOf(document)).toBe(document.baseURI);
  });

  it('is found out on a server, by the address and by the base element', () => {
    const page = 'http://localhost:4000/demo/orders?x=1';

    expect(baseUriOf(serverDocument(page))).toBe(page);
    expect(baseUriOf(serverDocument(page, '/demo/'))).toBe('http://localhost:4000/demo/');
  });
});
