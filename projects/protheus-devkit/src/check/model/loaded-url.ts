import { type HtmlAttribute, type HtmlElement } from '../../html/html.js';

/** The attribute whose URL the browser loads, by element; `<a href>` loads nothing. */
const urlAttributes: Readonly<Record<string, string>> = {
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

/** The relations of a `<link>` whose URL is only named, or only connected to: nothing is loaded from it. */
const NAMED_ONLY =
  /^(?:\s*(?:alternate|author|canonical|dns-prefetch|help|license|me|next|pingback|preconnect|prev|privacy-policy|search|shortlink|tag|terms-of-service)\s*)+$/i;

/** @returns The attribute with the URL that an element loads, if it loads one. */
export function loadedUrl({ tag, attributes }: HtmlElement): HtmlAttribute | undefined {
  const name = urlAttributes[tag];
  if (tag === 'link' && NAMED_ONLY.test(attributes.get('rel')?.value ?? '')) return undefined;
  return name === undefined ? undefined : attributes.get(name);
}

/** Whether a URL names another server: `https://host/…`, `//host/…`. */
export function isExternal(url: string): boolean {
  return /^\s*(https?:)?\/\//i.test(url);
}

/** Whether a URL is relative to the server's root, so that a base does not apply. */
export function isRootRelative(url: string): boolean {
  return /^\s*\/(?!\/)/.test(url);
}

/** Whether a URL is relative to the base. */
export function isRelative(url: string): boolean {
  return !/^\s*([a-z][a-z0-9+.-]*:|[/#]|$)/i.test(url);
}
