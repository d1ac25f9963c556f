import { addressOf, isRelative } from '../addresses.js';
import { type HtmlElement } from '../../html/html.js';
import { type Rule } from '../rule.js';

/** A start page whose script or style sheet was left behind stays white. */
export const missingFile: Rule = {
  name: 'missing-file',
  code: 'PDK141',
  severity: 'error',
  start({ tree, report }) {
    // Another case of letters is for the rule `upper-case-name`.
    const there = new Set([...tree.files.keys()].map(path => path.toLowerCase()));
    return {
      text(file): void {
        if (file.path !== 'index.html') return;
        for (const element of file.elements.filter(isNeeded)) {
          const path = pathOf(addressOf(element)?.value ?? '');
          if (path === undefined || there.has(path.toLowerCase())) continue;
          report({
            place: file.place(element.start),
            cause: {
              en: `The page loads ${path}, and the application has no such file: the screen stays white.`,
              pt: `A página carrega ${path}, e o aplicativo não tem esse arquivo: a tela fica branca.`,
            },
            cure: {
              en: 'Build again into an empty folder and pack all of it.',
              pt: 'Compile de novo em uma pasta vazia e empacote a pasta inteira.',
            },
          });
        }
      },
    };
  },
};

/** Whether the application does not start, or not as it should, without what the element loads. */
function isNeeded({ tag, attributes }: HtmlElement): boolean {
  if (tag === 'script') return true;
  return (
    tag === 'link' && /\b(stylesheet|modulepreload)\b/i.test(attributes.get('rel')?.value ?? '')
  );
}

/** The file that an address of the start page names; undefined when it lies elsewhere. */
function pathOf(address: string): string | undefined {
  if (!isRelative(address)) return undefined;
  const path = (address.trim().split(/[?#]/, 1)[0] as string).replace(/^(\.\/+)+/, '');
  if (path.startsWith('../')) return undefined;
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
