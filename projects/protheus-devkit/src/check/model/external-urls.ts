import { cssUrls } from './css-urls.js';
import { isExternal, loadedUrl } from './loaded-url.js';
import { type TextFile } from './text-file.js';

/** A URL of another server from which something is loaded. */
export interface ExternalUrl {
  readonly url: string;
  readonly offset: number;
}

/** @returns The files that a text of the application loads from another server. */
export function externalUrls(file: TextFile): readonly ExternalUrl[] {
  switch (file.kind) {
    case 'html':
      return findInHtml(file);
    case 'css':
      return findInCss(file.text, 0);
    case 'script':
      return findInScript(file.text, 0);
    case 'json':
      return findRemotes(file.text);
  }
}

function findInHtml({ text, elements }: TextFile): ExternalUrl[] {
  return elements.flatMap(element => {
    const found: ExternalUrl[] = [];
    const loaded = loadedUrl(element);
    if (loaded && isExternal(loaded.value)) {
      found.push({ url: loaded.value, offset: element.start });
    }
    const sources = element.attributes.get('srcset')?.value.split(',') ?? [];
    const external = sources.map(source => source.trim()).find(isExternal);
    if (external !== undefined) found.push({ url: external, offset: element.start });
    const style = element.attributes.get('style');
    if (style) found.push(...findInCss(style.value, style.start));
    if (element.code) {
      const code = text.slice(element.code.start, element.code.end);
      const inside = element.tag === 'style' ? findInCss : findInScript;
      found.push(...inside(code, element.code.start));
    }
    return found;
  });
}

function findInCss(css: string, start: number): ExternalUrl[] {
  return cssUrls(css)
    .filter(({ url }) => isExternal(url))
    .map(({ url, start: offset }) => ({ url, offset: start + offset }));
}

const QUOTE = '\\\\?["\'`]';
const SERVER = '((?:https?:)?//[\\w-][^\\s"\'`)\\\\]*)';

/** The forms in which a script loads something; any other string is only a text. */
const loads = [
  // import("…"), importScripts("…"), new Worker("…")
  `\\b(?:import|importScripts|Worker)\\s*\\(\\s*${QUOTE}${SERVER}`,
  // import … from "…"
  `(?:^|[;}\\n])[ \\t]{0,20}import\\s*(?:[\\w$*{},\\s]{1,500}?\\bfrom\\s*)?${QUOTE}${SERVER}`,
  // script.src = "…"
  `\\.src\\s*=\\s*${QUOTE}${SERVER}`,
  // ["src", "…"] of a compiled template, setAttribute("src", "…")
  `${QUOTE}src${QUOTE}\\s*,\\s*${QUOTE}${SERVER}`,
  // ["rel", "stylesheet", "href", "…"] of a compiled template
  `${QUOTE}rel${QUOTE},${QUOTE}stylesheet${QUOTE},${QUOTE}href${QUOTE},${QUOTE}${SERVER}`,
  // Styles of components are strings in the scripts.
  `@import\\s*(?:url\\(\\s*)?(?:${QUOTE})?${SERVER}`,
  `\\burl\\(\\s*(?:${QUOTE})?${SERVER}`,
  // Markup in a string
  `<(?:script|img|iframe|source|audio|video|embed)\\b[^<>]{0,300}?\\bsrc\\s*=\\s*(?:${QUOTE})?${SERVER}`,
  `<link\\b[^<>]{0,300}?\\bhref\\s*=\\s*(?:${QUOTE})?${SERVER}`,
  // A remote of module federation, as its loaders take it
  `\\bremoteEntry(?:${QUOTE})?\\s*:\\s*${QUOTE}${SERVER}`,
].map(source => new RegExp(source, 'g'));

/** The file with which a remote of module federation begins: `"https://…"`, or `"name@https://…"`. */
const REMOTE =
  /["'`@]((?:https?:)?\/\/[\w-][^\s"'`)\\]{0,300}\/(?:remoteEntry|mf-manifest)\b[\w.-]{0,80})/g;

function findInScript(code: string, start: number): ExternalUrl[] {
  // Most scripts contain no URL of a server: none of the patterns can match.
  if (!code.includes('//')) return [];
  const found = new Map<number, ExternalUrl>();
  for (const pattern of loads) {
    for (const match of code.matchAll(pattern)) {
      const url = match[1] as string;
      const offset = start + match.index + match[0].length - url.length;
      found.set(offset, { url, offset });
    }
  }
  for (const { url, offset } of findRemotes(code)) {
    found.set(start + offset, { url, offset: start + offset });
  }
  return [...found.values()];
}

function findRemotes(text: string): ExternalUrl[] {
  return [...text.matchAll(REMOTE)].map(match => ({
    url: match[1] as string,
    offset: match.index + 1,
  }));
}
