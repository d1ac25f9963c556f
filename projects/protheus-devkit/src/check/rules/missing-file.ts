import { SOURCES } from '../../findings/sources.js';
import { type HtmlElement } from '../../html/html.js';
import { isRelative, loadedUrl } from '../model/loaded-url.js';
import { type AppRule } from './support/app-rule.js';

/** The screen stays white when a script or a style sheet of the start page is missing. */
export const missingFile: AppRule = {
  meta: {
    name: 'missing-file',
    code: 'PDK141',
    severity: 'error',
    title: {
      pt: 'Os scripts e as folhas de estilo do index.html existem',
      en: 'The scripts and style sheets of index.html exist',
    },
    source: SOURCES.fwCallApp,
  },
  start({ tree, report }) {
    // The rule `upper-case-name` reports another case of letters.
    const there = new Set([...tree.files.keys()].map(path => path.toLowerCase()));
    return {
      text(file): void {
        if (file.path !== 'index.html') return;
        for (const element of file.elements.filter(isNeeded)) {
          const path = pathOf(loadedUrl(element)?.value ?? '');
          if (path === undefined || there.has(path.toLowerCase())) continue;
          report({
            place: file.place(element.start),
            message: {
              en: `The page loads ${path}, which does not exist in the application: the screen stays white.`,
              pt: `A página carrega ${path}, e o aplicativo não tem esse arquivo: a tela fica branca.`,
            },
            solution: {
              en: 'Build again into an empty folder and pack the whole folder.',
              pt: 'Gere o build de novo em uma pasta vazia e empacote a pasta inteira.',
            },
          });
        }
      },
    };
  },
};

/** Whether the application needs what the element loads to start. */
function isNeeded({ tag, attributes }: HtmlElement): boolean {
  if (tag === 'script') return true;
  return (
    tag === 'link' && /\b(stylesheet|modulepreload)\b/i.test(attributes.get('rel')?.value ?? '')
  );
}

/** @returns The file of a URL in the start page; undefined when it is outside the application. */
function pathOf(url: string): string | undefined {
  if (!isRelative(url)) return undefined;
  const path = (url.trim().split(/[?#]/, 1)[0] as string).replace(/^(\.\/+)+/, '');
  if (path.startsWith('../')) return undefined;
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
