import { SOURCES } from '../../findings/sources.js';
import { cssUrls } from '../model/css-urls.js';
import { isExternal, loadedUrl } from '../model/loaded-url.js';
import { type TextFile } from '../model/text-file.js';
import { type AppRule, type RuleContext } from './support/app-rule.js';

/** The documentation of FwCallApp forbids resources of other servers, except REST. */
export const externalResource: AppRule = {
  meta: {
    name: 'external-resource',
    code: 'PDK123',
    severity: 'error',
    title: {
      pt: 'O aplicativo não carrega nada de outro servidor',
      en: 'The application loads nothing from another server',
    },
    source: SOURCES.fwCallApp,
  },
  options: {
    allow: value => Array.isArray(value) && value.every(item => typeof item === 'string'),
  },
  start: context => ({
    text(file): void {
      for (const found of find(file)) reportUnlessAllowed(context, file, found);
    },
  }),
};

interface FoundUrl {
  readonly url: string;
  readonly offset: number;
}

function reportUnlessAllowed(
  context: RuleContext,
  file: TextFile,
  { url, offset }: FoundUrl,
): void {
  const allowed = (context.options['allow'] ?? []) as readonly string[];
  if (allowed.some(start => url.startsWith(start))) return;
  const shown = url.split(/[?#]/, 1)[0];
  context.report({
    place: file.place(offset),
    message: {
      en: `${shown} is loaded from another server. FwCallApp does not allow it, and behind a firewall it is missing.`,
      pt: `${shown} é carregado de outro servidor. A FwCallApp não permite e, atrás de um firewall, o arquivo falta.`,
    },
    solution: {
      en: 'Install the library or font with npm, or copy the file into the assets of the project.',
      pt: 'Instale a biblioteca ou fonte pelo npm, ou copie o arquivo para os assets do projeto.',
    },
  });
}

function find(file: TextFile): readonly FoundUrl[] {
  switch (file.kind) {
    case 'html':
      return findInHtml(file);
    case 'css':
      return findInCss(file.text, 0);
    case 'script':
      return findInScript(file.text, 0);
    case 'json':
      return [];
  }
}

function findInHtml({ text, elements }: TextFile): FoundUrl[] {
  return elements.flatMap(element => {
    const found: FoundUrl[] = [];
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

function findInCss(css: string, start: number): FoundUrl[] {
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
].map(source => new RegExp(source, 'g'));

function findInScript(code: string, start: number): FoundUrl[] {
  // Most scripts contain no URL of a server: none of the patterns can match.
  if (!code.includes('//')) return [];
  const found = new Map<number, FoundUrl>();
  for (const pattern of loads) {
    for (const match of code.matchAll(pattern)) {
      const url = match[1] as string;
      const offset = start + match.index + match[0].length - url.length;
      found.set(offset, { url, offset });
    }
  }
  return [...found.values()];
}
