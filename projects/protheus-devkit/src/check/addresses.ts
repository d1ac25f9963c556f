import { type HtmlAttribute, type HtmlElement } from '../html/html.js';

/** Attributes by which an element makes the browser load something; `<a href>` does not. */
const loading: Readonly<Record<string, string>> = {
  script: 'src',
  link: 'href',
  img: 'src',
  iframe: 'src',
  frame: 'src',
  embed: 'src',
  source: 'src',
  track: 'src',
  audio: 'src',
  video: 'src',
  input: 'src',
  object: 'data',
  image: 'href',
};

/** The attribute with the address that an element loads, if it loads one. */
export function addressOf({ tag, attributes }: HtmlElement): HtmlAttribute | undefined {
  const name = loading[tag];
  return name === undefined ? undefined : attributes.get(name);
}

/** Whether an address names another server: `https://host/…`, `//host/…`. */
export const isExternal = (address: string): boolean => /^\s*(https?:)?\/\//i.test(address);

/** Whether an address is one of the server's root, which a base does not move. */
export const isRootRelative = (address: string): boolean => /^\s*\/(?!\/)/.test(address);

/** Whether an address is completed by the base. */
export const isRelative = (address: string): boolean =>
  !/^\s*([a-z][a-z0-9+.-]*:|[/#]|$)/i.test(address);
