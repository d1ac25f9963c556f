import { addressOf, isExternal } from '../addresses.js';
import { cssAddresses } from '../css-addresses.js';
import { type RuleContext, type Rule } from '../rule.js';
import { type TextFile } from '../text-file.js';

/** The documentation of FwCallApp forbids resources of other servers; only REST may be elsewhere. */
export const externalResource: Rule = {
  name: 'external-resource',
  code: 'PDK123',
  severity: 'error',
  options: {
    allow: value => Array.isArray(value) && value.every(item => typeof item === 'string'),
  },
  start: context => ({
    text(file): void {
      for (const { address, offset } of find(file)) reportOnce(context, file, address, offset);
    },
  }),
};

interface Found {
  readonly address: string;
  readonly offset: number;
}

function reportOnce(context: RuleContext, file: TextFile, address: string, offset: number): void {
  const allowed = (context.options['allow'] ?? []) as readonly string[];
  if (allowed.some(start => address.startsWith(start))) return;
  const shown = address.split(/[?#]/, 1)[0];
  context.report({
    place: file.place(offset),
    cause: {
      en: `${shown} is loaded from another server. FwCallApp does not allow it, and behind a firewall it is simply missing.`,
      pt: `${shown} é carregado de outro servidor. A FwCallApp não permite e, atrás de um firewall, o arquivo simplesmente falta.`,
    },
    cure: {
      en: 'Install the library or font with npm, or copy the file into the assets of the project.',
      pt: 'Instale a biblioteca ou fonte pelo npm, ou copie o arquivo para os assets do projeto.',
    },
  });
}

function find(file: TextFile): readonly Found[] {
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

function findInHtml({ text, elements }: TextFile): Found[] {
  return elements.flatMap(element => {
    const found: Found[] = [];
    const address = addressOf(element);
    if (address && isExternal(address.value)) {
      found.push({ address: address.value, offset: element.start });
    }
    const sources = element.attributes.get('srcset')?.value.split(',') ?? [];
    const external = sources.map(source => source.trim()).find(isExternal);
    if (external !== undefined) found.push({ address: external, offset: element.start });
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

const findInCss = (css: string, start: number): Found[] =>
  cssAddresses(css)
    .filter(({ address }) => isExternal(address))
    .map(({ address, start: offset }) => ({ address, offset: start + offset }));

const quote = '\\\\?["\'`]';
const server = '((?:https?:)?//[\\w-][^\\s"\'`)\\\\]*)';

/** The shapes in which a script loads something by itself; any other string is only a text. */
const loads = [
  // import("…"), importScripts("…"), new Worker("…")
  `\\b(?:import|importScripts|Worker)\\s*\\(\\s*${quote}${server}`,
  // import … from "…"
  `(?:^|[;}\\n])[ \\t]{0,20}import\\s*(?:[\\w$*{},\\s]{1,500}?\\bfrom\\s*)?${quote}${server}`,
  // script.src = "…"
  `\\.src\\s*=\\s*${quote}${server}`,
  // ["src", "…"] of a compiled template, setAttribute("src", "…")
  `${quote}src${quote}\\s*,\\s*${quote}${server}`,
  // ["rel", "stylesheet", "href", "…"] of a compiled template
  `${quote}rel${quote},${quote}stylesheet${quote},${quote}href${quote},${quote}${server}`,
  // Styles of components are strings in the scripts.
  `@import\\s*(?:url\\(\\s*)?(?:${quote})?${server}`,
  `\\burl\\(\\s*(?:${quote})?${server}`,
  // Markup in a string
  `<(?:script|img|iframe|source|audio|video|embed)\\b[^<>]{0,300}?\\bsrc\\s*=\\s*(?:${quote})?${server}`,
  `<link\\b[^<>]{0,300}?\\bhref\\s*=\\s*(?:${quote})?${server}`,
].map(source => new RegExp(source, 'g'));

function findInScript(code: string, start: number): Found[] {
  // Most scripts name no server at all, and none of the shapes can be there then.
  if (!code.includes('//')) return [];
  const found = new Map<number, Found>();
  for (const pattern of loads) {
    for (const match of code.matchAll(pattern)) {
      const address = match[1] as string;
      const offset = start + match.index + match[0].length - address.length;
      found.set(offset, { address, offset });
    }
  }
  return [...found.values()];
}
