import type { BuilderOutput, BuilderRun } from '@angular-devkit/architect';

/** What a builder that goes on tells, one after the other. The person's rxjs stays out of it. */
export async function* outputsOf(run: BuilderRun): AsyncGenerator<BuilderOutput> {
  const waiting: BuilderOutput[] = [];
  let ended = false;
  let failure: unknown;
  let wake: () => void = () => undefined;
  const subscription = run.output.subscribe({
    next: output => {
      waiting.push(output);
      wake();
    },
    error: (error: unknown) => {
      failure = error;
      ended = true;
      wake();
    },
    complete: () => {
      ended = true;
      wake();
    },
  });
  try {
    for (;;) {
      const next = waiting.shift();
      if (next) yield next;
      else if (ended) break;
      else await new Promise<void>(resolve => (wake = resolve));
    }
    if (failure) throw failure as Error;
  } finally {
    subscription.unsubscribe();
  }
}
