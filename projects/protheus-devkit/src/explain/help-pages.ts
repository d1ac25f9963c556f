import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type Language, type LocalizedText } from '../text.js';

/** A page of the documentation, or one section of a guide, in both languages. */
export interface HelpPage {
  /** The same in both languages: a code, a guide (`faq`), or its section (`faq#rest-returns-401`). */
  readonly id: string;
  readonly title: LocalizedText;
  /** Markdown. */
  readonly text: LocalizedText;
}

/** The folder of the documentation: beside the code in the built package, otherwise the workspace's. */
const ROOTS = [new URL('../docs/', import.meta.url), new URL('../../../../docs/', import.meta.url)];

/** @returns The pages of the codes, then the guides, each before its sections. */
export async function readHelpPages(): Promise<readonly HelpPage[]> {
  const root = await docsRoot();
  const [codes, guides] = await Promise.all([readCodes(root), readGuides(root)]);
  return [...codes, ...guides];
}

/** @returns The page of a code such as `NGP201`; undefined if there is none. No other page is read. */
export async function readCodePage(code: string): Promise<HelpPage | undefined> {
  const root = await docsRoot();
  const isKnown = (await codesIn(root)).includes(code);
  return isKnown ? readCode(root, code) : undefined;
}

/** @returns The folder with `errors/`, the guides and the table of symptoms. */
export async function docsRoot(): Promise<URL> {
  for (const root of ROOTS) {
    if ((await namesIn(new URL('errors/', root))).length > 0) return root;
  }
  return ROOTS[0] as URL;
}

/** @returns The anchor of a heading, as in the links of the documentation. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/ /g, '-');
}

async function readCodes(root: URL): Promise<readonly HelpPage[]> {
  return Promise.all((await codesIn(root)).map(code => readCode(root, code)));
}

async function codesIn(root: URL): Promise<readonly string[]> {
  const names = await namesIn(new URL('errors/', root));
  return names.filter(name => /^[A-Z]{3}\d{3}\.md$/.test(name)).map(name => name.slice(0, 6));
}

async function readCode(root: URL, code: string): Promise<HelpPage> {
  const en = await readText(new URL(`errors/${code}.md`, root));
  const pt = await readText(new URL(`pt-BR/errors/${code}.md`, root), en);
  return pageOf(code, { en, pt });
}

async function readGuides(root: URL): Promise<readonly HelpPage[]> {
  const pages: HelpPage[] = [];
  for (const name of await namesIn(root)) {
    if (!name.endsWith('.md') || name === 'README.md') continue;
    const en = await readText(new URL(name, root));
    // The first lines of a guide link the other language; both have the same divisions.
    const [, other = ''] = /\]\((pt-BR\/[\w-]+\.md)\)/.exec(en) ?? [];
    const pt = other ? await readText(new URL(other, root), en) : en;
    const guide = name.slice(0, -'.md'.length);
    const page = pageOf(guide, { en, pt });
    const translated = sectionsOf(pt);
    const sections = sectionsOf(en).map((section, index) => {
      const texts: Record<Language, string> = { en: section, pt: translated[index] ?? section };
      const own = pageOf(`${guide}#${anchorOf(titleOf(section))}`, texts);
      const title = {
        en: `${page.title.en}: ${own.title.en}`,
        pt: `${page.title.pt}: ${own.title.pt}`,
      };
      return { ...own, title };
    });
    pages.push(page, ...sections);
  }
  return pages;
}

function pageOf(id: string, text: Record<Language, string>): HelpPage {
  return { id, text, title: { en: titleOf(text.en), pt: titleOf(text.pt) } };
}

function titleOf(text: string): string {
  return text.slice(0, `${text}\n`.indexOf('\n')).replace(/^#+ /, '').trim();
}

/** The texts from each heading of the second level to the next. */
function sectionsOf(text: string): readonly string[] {
  const sections: string[][] = [];
  let inFence = false;
  for (const line of text.split(/\r?\n/)) {
    if (/^ *```/.test(line)) inFence = !inFence;
    if (!inFence && line.startsWith('## ')) sections.push([]);
    sections.at(-1)?.push(line);
  }
  return sections.map(lines => lines.join('\n'));
}

async function namesIn(folder: URL): Promise<readonly string[]> {
  return (await readdir(fileURLToPath(folder)).catch(() => [])).sort();
}

async function readText(file: URL, otherwise = ''): Promise<string> {
  return readFile(file, 'utf8').catch(() => otherwise);
}
