import { PageFinder } from './find-pages.js';
import { type HelpPage, readHelpPages } from './help-pages.js';
import { readSymptoms, type Symptom } from './symptoms.js';

/** A known symptom in a log. */
export interface LogSymptom {
  readonly symptom: Symptom;
  readonly page: HelpPage;
  /** The lines, from 1; in a HAR the entries, from 1. */
  readonly lines: readonly number[];
}

/** What was found in a log. */
export interface ScannedLog {
  readonly kind: 'lines' | 'har';
  readonly symptoms: readonly LogSymptom[];
}

/** Lines without one of these letters in a row have no message. */
const MESSAGE = /[A-Za-z\u00C0-\u024F]{3}/;

/**
 * Finds the known symptoms in the console of a browser, in that of an AppServer, or in a HAR.
 *
 * @param text UTF-8, with or without a byte order mark; an AppServer's in ANSI loses only accents.
 */
export async function scanLog(text: string): Promise<ScannedLog> {
  const entries = harEntries(text);
  const lines = entries ?? text.split(/\r?\n/);
  const pages = await readHelpPages();
  const finder = new PageFinder(pages, await readSymptoms());
  const found = new Map<string, { symptom: Symptom; page: HelpPage; lines: number[] }>();
  for (const [index, line] of lines.entries()) {
    const symptom = MESSAGE.test(line) ? finder.recognise(line) : undefined;
    const page = symptom && pages.find(({ id }) => id === symptom.page);
    if (!page) continue;
    const known = found.get(page.id) ?? { symptom, page, lines: [] };
    known.lines.push(index + 1);
    found.set(page.id, known);
  }
  return { kind: entries ? 'har' : 'lines', symptoms: [...found.values()] };
}

interface HarEntry {
  readonly request?: { readonly method?: string; readonly url?: string };
  readonly response?: {
    readonly status?: number;
    readonly statusText?: string;
    readonly _error?: string | null;
    readonly content?: { readonly mimeType?: string };
  };
  /** What a browser of Chromium says of the request: `document`, `script`, `xhr`, `fetch` … */
  readonly _resourceType?: string;
}

/** @returns One line for each failed request of a HAR; undefined for another text. */
function harEntries(text: string): readonly string[] | undefined {
  if (!/^\uFEFF?\s*\{/.test(text)) return undefined;
  let entries: unknown;
  try {
    entries = (JSON.parse(text.replace(/^\uFEFF/, '')) as { log?: { entries?: unknown } }).log
      ?.entries;
  } catch {
    return undefined;
  }
  if (!Array.isArray(entries)) return undefined;
  return (entries as readonly HarEntry[]).map(({ response, _resourceType }) => {
    const { status = 0, statusText = '', _error, content } = response ?? {};
    if (_error) return _error;
    if (status >= 400) return `${status} ${statusText}`;
    // A page where HttpClient expects data
    const isPage = /^text\/html\b/.test(content?.mimeType ?? '');
    return isPage && _resourceType === 'xhr' ? 'Http failure during parsing' : '';
  });
}
