import { memoryFile } from '../../app-package/memory-file.js';
import { type HtmlElement } from '../../html/html.js';
import { type Edits } from '../../app-package/app-file.js';
import { type Rule } from '../rule.js';
import { spliceText, type Splice } from '../../html/splice-text.js';
import { TextFile } from '../text-file.js';
import { addressOf, isRelative } from '../addresses.js';

/**
 * FwCallApp rewrites `<base href="/">` to the application's folder. Without it, or with another
 * value, every relative address leads to the server's root: the screen stays white.
 */
export const baseHref: Rule = {
  name: 'base-href',
  code: 'PDK122',
  severity: 'error',
  start: ({ report }) => ({
    text(file): void {
      if (file.path !== 'index.html') return;
      const base = findBase(file.elements);
      const href = base?.attributes.get('href');
      if (!base || !href || !base.inHead) {
        report({
          place: base ? file.place(base.start) : { file: file.path },
          cause: {
            en: base
              ? 'The <base> of index.html does not stand in <head>, or has no href.'
              : 'index.html has no <base href="/">: FwCallApp cannot tell the page where it lies, and scripts are asked from the root of the server.',
            pt: base
              ? 'O <base> do index.html não está no <head>, ou não tem href.'
              : 'O index.html não tem <base href="/">: a FwCallApp não consegue dizer à página onde ela está, e os scripts são pedidos na raiz do servidor.',
          },
          cure,
        });
      } else if (href.value !== '/') {
        report({
          place: file.place(href.start),
          cause: {
            en: `The base is "${href.value}"; FwCallApp rewrites only "/" to the folder of the application.`,
            pt: `A base é "${href.value}"; a FwCallApp só troca "/" pela pasta do aplicativo.`,
          },
          cure,
        });
      }
      const early = findEarly(file.elements, base);
      if (base && early) {
        report({
          place: file.place(early.start),
          cause: {
            en: `<${early.tag}> stands before <base> with a relative address, which the base does not reach.`,
            pt: `<${early.tag}> vem antes do <base> com um endereço relativo, que a base não alcança.`,
          },
          cure,
        });
      }
    },
  }),
  async fix(tree): Promise<Edits> {
    const page = tree.files.get('index.html');
    const file = page && (await TextFile.read(page));
    if (!file) return new Map();
    return new Map([['index.html', memoryFile('index.html', Buffer.from(repair(file)))]]);
  },
};

const cure = {
  en: 'Write <base href="/"> as the first element of <head>, and build without --base-href and --deploy-url.',
  pt: 'Escreva <base href="/"> como primeiro elemento do <head> e compile sem --base-href e --deploy-url.',
};

/** The first one counts, as in a browser. */
const findBase = (elements: readonly HtmlElement[]): HtmlElement | undefined =>
  elements.find(({ tag }) => tag === 'base');

const findEarly = (
  elements: readonly HtmlElement[],
  base: HtmlElement | undefined,
): HtmlElement | undefined =>
  elements
    .slice(0, base ? elements.indexOf(base) : 0)
    .find(element => isRelative(addressOf(element)?.value ?? ''));

/** Takes out every `<base>` and writes the right one where `<head>` begins. */
function repair({ text, elements }: TextFile): string {
  const splices: Splice[] = elements
    .filter(({ tag }) => tag === 'base')
    .map(({ start, end }) => ({ start, end, text: '' }));
  const at = (elements.find(({ tag }) => tag === 'head') ?? elements.find(isHtml))?.end ?? 0;
  splices.push({ start: at, end: at, text: '<base href="/">' });
  return spliceText(text, splices);
}

const isHtml = ({ tag }: HtmlElement): boolean => tag === 'html';
