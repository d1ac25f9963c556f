import { nearestWord } from '../findings/nearest-word.js';
import { type HelpPage } from './help-pages.js';
import { type Symptom } from './symptoms.js';
import { wordsOf } from './words.js';

/** A page that may explain a message. */
export interface FoundPage {
  readonly page: HelpPage;
  readonly score: number;
  /** The symptom by which it was found; undefined when only the page's own words were. */
  readonly symptom: Symptom | undefined;
}

/** A symptom of which less is in the message is not recognised. */
const LEAST_COVERAGE = 0.5;

/** A symptom of which no more is in the message is not offered as a near miss. */
const NEAR_COVERAGE = 0.3;

/** What the words of the page itself count beside a symptom. */
const PAGE_WEIGHT = 0.35;

/** What the words of the message say that are not together in it. */
const SCATTERED = 0.7;

/** Codes of this project, which a message of it contains. */
const CODE = /\b(?:NGP|PDK)\d{3}\b/gi;

/** Finds the pages of messages. Made once for many messages. */
export class PageFinder {
  readonly #pages: readonly HelpPage[];
  readonly #byId: ReadonlyMap<string, HelpPage>;
  readonly #symptoms: readonly Symptom[];
  readonly #weights: ReadonlyMap<string, number>;
  readonly #pageWords: ReadonlyMap<HelpPage, PageWords>;

  constructor(pages: readonly HelpPage[], symptoms: readonly Symptom[]) {
    this.#pages = pages;
    this.#byId = new Map(pages.map(page => [page.id, page]));
    this.#symptoms = symptoms;
    this.#pageWords = new Map(pages.map(page => [page, pageWordsOf(page)]));
    this.#weights = weightsOf([
      ...symptoms.map(({ words }) => words),
      ...[...this.#pageWords.values()].map(({ title, text }) => [...title, ...text]),
    ]);
  }

  /** @returns The pages for a message, the likeliest first. */
  find(message: string): readonly FoundPage[] {
    const words = wordsOf(message);
    const best = new Map<HelpPage, FoundPage>();
    const offer = (found: FoundPage): void => {
      if (found.score > (best.get(found.page)?.score ?? 0)) best.set(found.page, found);
    };
    for (const symptom of this.#symptoms) {
      const page = this.#byId.get(symptom.page);
      const score = page ? this.#match(symptom, words) : 0;
      if (page && score > 0) offer({ page, score, symptom });
    }
    for (const page of this.#pages) {
      const found = best.get(page);
      const { score, coverage } = this.#ownWords(page, words);
      const own = PAGE_WEIGHT * score;
      if (own === 0 || (!found && coverage < LEAST_COVERAGE)) continue;
      offer({ page, score: (found?.score ?? 0) + own, symptom: found?.symptom });
    }
    for (const [code] of message.matchAll(CODE)) {
      const page = this.#byId.get(code.toUpperCase());
      if (page) offer({ page, score: Number.MAX_SAFE_INTEGER, symptom: undefined });
    }
    return [...best.values()].sort((a, b) => b.score - a.score);
  }

  /** @returns The known message nearest to one that is not known. */
  nearest(message: string): Symptom | undefined {
    const words = wordsOf(message);
    const known = [...this.#weights.keys()];
    // A word that no page has may be a known one with a slip.
    const meant = new Set(
      words.map(word => (this.#weights.has(word) ? word : (nearestWord(word, known) ?? word))),
    );
    let best: { symptom: Symptom; coverage: number } | undefined;
    for (const symptom of this.#symptoms) {
      const all = this.#sum(symptom.words);
      const coverage = this.#sum(symptom.words.filter(word => meant.has(word))) / all;
      if (coverage >= NEAR_COVERAGE && coverage > (best?.coverage ?? 0)) {
        best = { symptom, coverage };
      }
    }
    return best?.symptom;
  }

  /** @returns The symptom that a line of a log shows beyond doubt. */
  recognise(line: string): Symptom | undefined {
    const words = wordsOf(line);
    let best: { symptom: Symptom; score: number } | undefined;
    for (const symptom of this.#symptoms) {
      if (!contains(words, symptom.words)) continue;
      const score = this.#sum(symptom.words);
      if (score > (best?.score ?? 0)) best = { symptom, score };
    }
    return best?.symptom;
  }

  #match({ words: wanted }: Symptom, words: readonly string[]): number {
    const all = this.#sum(wanted);
    if (contains(words, wanted)) return all;
    const present = new Set(words);
    const coverage = this.#sum(wanted.filter(word => present.has(word))) / all;
    return coverage < LEAST_COVERAGE ? 0 : SCATTERED * all * coverage ** 2;
  }

  #ownWords(
    page: HelpPage,
    words: readonly string[],
  ): { readonly score: number; readonly coverage: number } {
    const { title, text } = this.#pageWords.get(page) as PageWords;
    const unique = new Set(words);
    let score = 0;
    let present = 0;
    for (const word of unique) {
      const weight = this.#weights.get(word) ?? 0;
      if (title.has(word)) score += 2 * weight;
      else if (text.has(word)) score += weight / 2;
      present += Number(text.has(word));
    }
    // A long message has many words that pages use by chance.
    return {
      score: score / Math.sqrt(Math.max(4, unique.size)),
      coverage: present / Math.max(1, unique.size),
    };
  }

  #sum(words: readonly string[]): number {
    return words.reduce((sum, word) => sum + (this.#weights.get(word) ?? 0), 0);
  }
}

interface PageWords {
  readonly title: ReadonlySet<string>;
  readonly text: ReadonlySet<string>;
}

function pageWordsOf({ title, text }: HelpPage): PageWords {
  return {
    title: new Set(wordsOf(`${title.en} ${title.pt}`)),
    text: new Set(wordsOf(`${text.en} ${text.pt}`)),
  };
}

/** The rarer a word in pages and symptoms, the more it says. */
function weightsOf(texts: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const words of texts) {
    for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return new Map([...counts].map(([word, count]) => [word, Math.log(1 + texts.length / count)]));
}

/** Whether the wanted words stand together in the message. */
function contains(words: readonly string[], wanted: readonly string[]): boolean {
  if (wanted.length === 0) return false;
  for (let start = words.indexOf(wanted[0] as string); start >= 0;) {
    if (wanted.every((word, index) => words[start + index] === word)) return true;
    start = words.indexOf(wanted[0] as string, start + 1);
  }
  return false;
}
