import { readdir, readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DevkitError, ofLines } from '../devkit-error.js';
import { terminalLine } from '../terminal-text.js';
import { type Language } from '../text.js';

// The pages are beside the code in the built package, and under docs/ in the workspace.
const roots = [new URL('../docs/', import.meta.url), new URL('../../../../docs/', import.meta.url)];

/** The longest word that is looked for: a regular expression of more is refused. */
const LONGEST = 200;

/** The most pages that are listed. */
const MOST = 20;

/**
 * Finds the page of an error code.
 *
 * @param code Such as `NGP201`, in upper or lower case.
 * @param language The language of the page.
 * @returns The page, as Markdown.
 * @throws DevkitError PDK903 when there is no such page; it lists the pages that mention the word.
 */
export async function explain(code: string, language: Language): Promise<string> {
  const requested = code.trim().toUpperCase();
  const pages = await pagesIn(language);
  const page = pages.find(page => page.code === requested);
  if (page) return page.text.trimEnd();
  throw unknownCode(code.trim().slice(0, LONGEST), pages);
}

interface Page {
  /** Undefined for a guide. */
  readonly code?: string;
  readonly title: string;
  readonly text: string;
  readonly path: string;
}

/** The pages of the codes, then the guides. */
async function pagesIn(language: Language): Promise<readonly Page[]> {
  const below = language === 'pt' ? 'pt-BR/' : '';
  for (const root of roots) {
    const [codes, guides] = await Promise.all(
      ['errors/', ''].map(folder => readPages(new URL(below + folder, root))),
    );
    if (codes.length > 0) return [...codes, ...guides];
  }
  return [];
}

async function readPages(folder: URL): Promise<readonly Page[]> {
  const names = (await readdir(folder).catch(() => []))
    .filter(name => name.endsWith('.md') && name !== 'README.md')
    .sort();
  return Promise.all(
    names.map(async name => {
      const path = fileURLToPath(new URL(name, folder));
      const text = await readFile(path, 'utf8');
      const [code] = /^[A-Z]{3}\d{3}(?=\.md$)/.exec(name) ?? [];
      return { code, title: text.slice('# '.length, text.indexOf('\n')), text, path };
    }),
  );
}

function unknownCode(word: string, pages: readonly Page[]): DevkitError {
  const escaped = word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  const pattern = new RegExp(`(?<![\\p{L}\\d])${escaped}(?![\\p{L}\\d])`, 'iu');
  const inTitle = pages.filter(({ title }) => pattern.test(title));
  const inText = pages.filter(page => pattern.test(page.text) && !inTitle.includes(page));
  const found = word ? [...inTitle, ...inText].slice(0, MOST) : [];
  const list = found
    .map(({ code, title, path }) => `\n  ${title}${code ? '' : ` (${relative('', path)})`}`)
    .join('');
  const quoted = terminalLine(word);
  const error = new DevkitError(
    'PDK903',
    list
      ? {
          en: `"${quoted}" is not a code. These pages mention it:${list}`,
          pt: `"${quoted}" não é um código. Estas páginas falam disso:${list}`,
        }
      : {
          en: `There is no page for "${quoted}". Codes look like NGP301 or PDK122.`,
          pt: `Não há página para "${quoted}". Os códigos são como NGP301 ou PDK122.`,
        },
  );
  return ofLines(error);
}
