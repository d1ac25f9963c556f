import { isObservable } from 'rxjs';
import { type CallResult } from '../../../differential/call-result';

/** The time for effects of a call beside its result, in milliseconds. */
const SETTLE_TIME = 40;

/** The waits for effects that `idle` cannot detect, in milliseconds. */
const PAUSES = [300, 400];

/** Makes a call and waits for its result and its effects. */
export async function observeCall(
  call: () => unknown,
  pauses: readonly number[] = PAUSES,
): Promise<CallResult> {
  const before = storedTexts();
  const outcome: CallResult = { emitted: [], ended: 'complete', written: {} };
  try {
    await follow(call(), outcome, pauses);
  } catch (error) {
    outcome.ended = { error: failure(error) };
  }
  await sleep(SETTLE_TIME);
  await globalThis.idle();
  const after = storedTexts();
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (before[key] !== after[key]) outcome.written[key] = plain(after[key] ?? null);
  }
  return outcome;
}

async function follow(
  result: unknown,
  outcome: CallResult,
  pauses: readonly number[],
): Promise<void> {
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
 * Waits until nothing is pending any more. A result that is missing then is counted as missing: a
 * busy machine must not look like one that does not respond.
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

/** A value as data; `undefined` becomes a text, because JSON has no such value. */
function plain(value: unknown): unknown {
  return value === undefined ? 'undefined' : JSON.parse(JSON.stringify(value));
}

/** The properties of an error that callers use: its name, HTTP status and code. */
function failure(error: unknown): unknown {
  const { name, status, code, error: body } = Object(error);
  return plain({ name, status, code: code ?? (body as { code?: unknown } | null)?.code });
}

function storedTexts(): Record<string, string> {
  return { ...localStorage, ...sessionStorage };
}
