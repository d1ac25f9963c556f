import { type LogEntry } from './log-entries.js';
import { wordTests } from './word-tests.js';

/**
 * Finds the requests whose bodies contain all words of a text, in any case.
 * @returns The numbers of the entries; none for a text without words.
 */
export function findByBody(entries: readonly LogEntry[], text: string): readonly number[] {
  const tests = wordTests(text);
  if (!tests.length) return [];
  return entries.flatMap(entry => {
    if (entry.kind !== 'request') return [];
    const bodies = [entry.requestBody?.text ?? '', entry.response.body?.text ?? ''];
    return tests.every(test => bodies.some(body => test.test(body))) ? [entry.id] : [];
  });
}
