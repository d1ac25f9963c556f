import { type AppFileEdits } from '../../app-package/app-file.js';
import { memoryFile } from '../../app-package/memory-file.js';
import { SOURCES } from '../../findings/sources.js';
import { type HtmlElement } from '../../html/html.js';
import { type Splice, spliceText } from '../../html/splice-text.js';
import { isRelative, loadedUrl } from '../model/loaded-url.js';
import { TextFile } from '../model/text-file.js';
import { type AppRule } from './support/app-rule.js';

/**
 * FwCallApp replaces the `/` of `<base href="/">` by the application's folder. Without it, or with
 * another value, every relative URL refers to the server's root: the screen stays white.
 */
export const baseHref: AppRule = {
  meta: {
    name: 'base-href',
    code: 'PDK122',
    severity: 'error',
    title: {
      pt: 'O index.html tem <base href="/"> antes do primeiro endereço relativo',
      en: 'index.html has <base href="/"> before the first relative URL',
    },
    source: SOURCES.fwCallApp,
  },
  start: ({ report }) => ({
    text(file): void {
      if (file.path !== 'index.html') return;
      const base = findBase(file.elements);
      const href = base?.attributes.get('href');
      if (!base || !href || !base.inHead) {
        report({
          place: base ? file.place(base.start) : { file: file.path },
          message: {
            en: base
              ? 'The <base> of index.html is not in <head>, or has no href: FwCallApp cannot write the folder of the application into it.'
              : 'index.html has no <base href="/">: FwCallApp cannot set the folder of the application, and the browser requests scripts at the root of the server.',
            pt: base
              ? 'O <base> do index.html não está no <head>, ou não tem href: a FwCallApp não consegue gravar nele a pasta do aplicativo.'
              : 'O index.html não tem <base href="/">: a FwCallApp não consegue gravar a pasta do aplicativo, e o navegador pede os scripts na raiz do servidor.',
          },
          solution,
        });
      } else if (href.value !== '/') {
        report({
          place: file.place(href.start),
          message: {
            en: `The base is "${href.value}"; FwCallApp replaces only "/" by the folder of the application. The browser requests the scripts elsewhere, and the screen stays white.`,
            pt: `A base é "${href.value}"; a FwCallApp só troca "/" pela pasta do aplicativo. O navegador pede os scripts em outro lugar, e a tela fica branca.`,
          },
          solution,
        });
      }
      const early = findEarly(file.elements, base);
      if (base && early) {
        report({
          place: file.place(early.start),
          message: {
            en: `<${early.tag}> is before <base> with a relative URL, to which the base does not apply.`,
            pt: `<${early.tag}> vem antes do <base> com um endereço relativo, ao qual a base não se aplica.`,
          },
          solution,
        });
      }
    },
  }),
  async fix(tree): Promise<AppFileEdits> {
    const page = tree.files.get('index.html');
    const file = page && (await TextFile.read(page));
    if (!file) return new Map();
    return new Map([['index.html', memoryFile('index.html', Buffer.from(repair(file)))]]);
  },
};

const solution = {
  en: 'Write <base href="/"> as the first element of <head>, and build without --base-href and --deploy-url.',
  pt: 'Escreva <base href="/"> como primeiro elemento do <head> e gere o build sem --base-href e --deploy-url.',
};

/** @returns The first <base>, which a browser uses too. */
function findBase(elements: readonly HtmlElement[]): HtmlElement | undefined {
  return elements.find(({ tag }) => tag === 'base');
}

function findEarly(
  elements: readonly HtmlElement[],
  base: HtmlElement | undefined,
): HtmlElement | undefined {
  return elements
    .slice(0, base ? elements.indexOf(base) : 0)
    .find(element => isRelative(loadedUrl(element)?.value ?? ''));
}

/** Removes every `<base>` and writes the right one at the beginning of `<head>`. */
function repair({ text, elements }: TextFile): string {
  const splices: Splice[] = elements
    .filter(({ tag }) => tag === 'base')
    .map(({ start, end }) => ({ start, end, text: '' }));
  const at = (elements.find(({ tag }) => tag === 'head') ?? elements.find(isHtml))?.end ?? 0;
  splices.push({ start: at, end: at, text: '<base href="/">' });
  return spliceText(text, splices);
}

function isHtml({ tag }: HtmlElement): boolean {
  return tag === 'html';
}
