import { type LogEntry } from './log-entries.js';

/**
 * Finds the requests whose bodies contain all words of a text, in any case.
 * @returns The numbers of the entries; none for a text without words.
 */
export function findByBody(entries: readonly LogEntry[], text: string): readonly number[] {
  const words = text.split(/\s+/).filter(Boolean);
  if (!words.length) return [];
  // A regular expression searches a long body without a copy in lower case.
  const tests = words.map(word => new RegExp(word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'), 'iu'));
  return entries.flatMap(entry => {
    if (entry.kind !== 'request') return [];
    const bodies = [entry.requestBody?.text ?? '', entry.response.body?.text ?? ''];
    return tests.every(test => bodies.some(body => test.test(body))) ? [entry.id] : [];
  });
}
