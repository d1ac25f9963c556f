import { type LogLine } from './log-line';

/** Messages that AdvPL receives without an answer of a handler. */
const COMMANDS = new Set(['close', 'internalToken', 'preLoad']);

/** The longest time for which an unanswered question is counted, in milliseconds. */
const LONGEST_WAIT = 10 * 60_000;

/** How a question of an application stands. In milliseconds. */
export type QuestionState =
  | { readonly kind: 'answered'; readonly after: number }
  | { readonly kind: 'waiting'; readonly since: number };

/** The times of the first answers, by the number of the question. */
export function answerTimes(lines: readonly LogLine[]): ReadonlyMap<number, number> {
  const times = new Map<number, number>();
  for (const { entry } of lines) {
    if (entry.kind !== 'message' || entry.answers === undefined) continue;
    if (!times.has(entry.answers)) times.set(entry.answers, entry.time);
  }
  return times;
}

/** How the question of a line stands; undefined for a line that is none. */
export function questionState(
  { entry }: LogLine,
  answers: ReadonlyMap<number, number>,
  now: number,
): QuestionState | undefined {
  if (entry.kind !== 'message' || entry.direction !== 'js-to-advpl' || COMMANDS.has(entry.type)) {
    return undefined;
  }
  const answer = answers.get(entry.id);
  return answer === undefined
    ? { kind: 'waiting', since: Math.min(LONGEST_WAIT, Math.max(0, now - entry.time)) }
    : { kind: 'answered', after: answer - entry.time };
}
