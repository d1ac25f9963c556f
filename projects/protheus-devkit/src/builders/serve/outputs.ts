import type { BuilderOutput, BuilderRun } from '@angular-devkit/architect';

/** The outputs of a builder that keeps running. Needs no import of the application's rxjs. */
export async function* outputsOf(run: BuilderRun): AsyncGenerator<BuilderOutput> {
  const queue: BuilderOutput[] = [];
  let ended = false;
  let failure: unknown;
  let notify: () => void = () => undefined;
  const subscription = run.output.subscribe({
    next: output => {
      queue.push(output);
      notify();
    },
    error: (error: unknown) => {
      failure = error;
      ended = true;
      notify();
    },
    complete: () => {
      ended = true;
      notify();
    },
  });
  try {
    for (;;) {
      const next = queue.shift();
      if (next) yield next;
      else if (ended) break;
      else await new Promise<void>(resolve => (notify = resolve));
    }
    if (failure) throw failure as Error;
  } finally {
    subscription.unsubscribe();
  }
}
