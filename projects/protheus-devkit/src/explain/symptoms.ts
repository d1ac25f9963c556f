import { readFile } from 'node:fs/promises';
import { docsRoot } from './help-pages.js';
import { wordsOf } from './words.js';

/** One symptom of the table, and the page of its cause. */
export interface Symptom {
  readonly page: string;
  /** The message or the part of one by which it is recognised, as it is pasted. */
  readonly text: string;
  readonly words: readonly string[];
}

/** @returns The table `docs/symptoms.json`, in its order: of two equal matches the earlier one is first. */
export async function readSymptoms(): Promise<readonly Symptom[]> {
  const file = new URL('symptoms.json', await docsRoot());
  const table = JSON.parse(await readFile(file, 'utf8')) as Readonly<
    Record<string, readonly string[]>
  >;
  return Object.entries(table).flatMap(([page, texts]) =>
    texts.map(text => ({ page, text, words: wordsOf(text) })),
  );
}
