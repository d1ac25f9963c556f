import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Markdown, readMarkdown } from './markdown.js';

/** The folder of the workspace. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

export type PageLanguage = 'en' | 'pt';

/** A page of the documentation. */
export interface Page extends Markdown {
  /** Relative to the workspace, with `/`. */
  readonly path: string;
  readonly language: PageLanguage;
  readonly text: string;
}

/** Pages for users outside the folder of the documentation. */
const TOP = [
  ...['README.md', 'README.pt-BR.md', 'AGENTS.md', 'llms.txt'],
  ...['projects/ngx-protheus/README.md', 'projects/protheus-devkit/README.md'],
];

/** The pages for contributors. */
const CONTRIBUTORS = ['CONTRIBUTING.md', 'CONTRIBUTING.pt-BR.md', 'CHANGELOG.md'];

/** The folder of further pages for contributors. */
const CONTRIBUTORS_FOLDER = 'docs/contributing';

/** Every page for users, in both languages. */
export function userPages(): readonly Page[] {
  const pages = markdownUnder('docs').filter(path => !path.startsWith(CONTRIBUTORS_FOLDER));
  return [...TOP, ...pages].map(readPage);
}

/** Every page, also those for contributors. */
export function allPages(): readonly Page[] {
  return [
    ...userPages(),
    ...[...CONTRIBUTORS, ...markdownUnder(CONTRIBUTORS_FOLDER)].map(readPage),
  ];
}

/** The guides: the pages in `docs` without the pages of error codes. */
export function guides(): readonly Page[] {
  return userPages().filter(({ path }) => path.startsWith('docs/') && !isErrorPage(path));
}

/** Whether a page is that of an error code. */
export function isErrorPage(path: string): boolean {
  return /\/errors\/[A-Z]{3}\d{3}\.md$/.test(path);
}

/** Reads a page by its path relative to the workspace. */
export function readPage(path: string): Page {
  const text = readFileSync(join(root, path), 'utf8');
  const language = /pt-BR/.test(path) ? 'pt' : 'en';
  return { path, language, text, ...readMarkdown(text) };
}

/** The target of a link: a path relative to the workspace, and an anchor. */
export function targetOf(page: Page, target: string): { path: string; anchor: string } {
  const [file = '', anchor = ''] = decodeURI(target).split('#');
  const path = file ? relative(root, join(root, dirname(page.path), file)) : page.path;
  return { path: path.split(sep).join('/'), anchor };
}

function markdownUnder(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.md'))
    .map(name => `${folder}/${name.split(sep).join('/')}`)
    .sort();
}
