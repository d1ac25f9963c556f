import { isObservable } from 'rxjs';
import { type Outcome } from '../../../differential/outcome';

/** Milliseconds for what a call does beside its result. */
const REST = 40;

/** Milliseconds that a call has for what starts nothing that could be waited for. */
const PAUSES = [300, 400];

/** Makes a call and waits for what comes of it. */
export async function observe(
  call: () => unknown,
  pauses: readonly number[] = PAUSES,
): Promise<Outcome> {
  const before = storedTexts();
  const outcome: Outcome = { emitted: [], ended: 'complete', written: {} };
  try {
    await follow(call(), outcome, pauses);
  } catch (error) {
    outcome.ended = { error: failure(error) };
  }
  await sleep(REST);
  await globalThis.idle();
  const after = storedTexts();
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (before[key] !== after[key]) outcome.written[key] = plain(after[key] ?? null);
  }
  return outcome;
}

async function follow(result: unknown, outcome: Outcome, pauses: readonly number[]): Promise<void> {
  const { emitted } = outcome;
  if (isObservable(result)) {
    outcome.ended = 'open';
    await new Promise<void>(resolve => {
      const subscription = result.subscribe({
        next: value => emitted.push(plain(value)),
        error: error => {
          outcome.ended = { error: failure(error) };
          resolve();
        },
        complete: () => {
          outcome.ended = 'complete';
          resolve();
        },
      });
      void limit(pauses).then(() => {
        subscription.unsubscribe();
        resolve();
      });
    });
  } else if (result instanceof Promise) {
    outcome.ended = 'open';
    const done = result.then(value => {
      emitted.push(plain(value));
      outcome.ended = 'complete';
    });
    await Promise.race([done, limit(pauses)]);
  } else {
    outcome.returned = plain(result);
  }
}

/**
 * An end that has not come counts as none when nothing is on its way any more: a busy machine must
 * not look like a silent one.
 */
async function limit(pauses: readonly number[]): Promise<void> {
  for (const pause of pauses) {
    await sleep(pause);
    await globalThis.idle();
  }
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, milliseconds));
}

/** A value as data; JSON cannot tell `undefined` from what is missing, so that is written out. */
function plain(value: unknown): unknown {
  return value === undefined ? 'undefined' : JSON.parse(JSON.stringify(value));
}

/** What callers look at: the kind of an error, the status of an answer, the code of ours. */
function failure(error: unknown): unknown {
  const { name, status, code, error: body } = Object(error);
  return plain({ name, status, code: code ?? (body as { code?: unknown } | null)?.code });
}

function storedTexts(): Record<string, string> {
  return { ...localStorage, ...sessionStorage };
}
