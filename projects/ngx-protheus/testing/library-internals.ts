import * as library from 'ngx-protheus';

interface Internals {
  readonly ɵresetChannel?: () => void;
}

const internals = (): Internals => library as unknown as Internals;

/** Whether the library lets its page-wide channel be reset. */
export function canReset(): boolean {
  return !!internals().ɵresetChannel;
}

/** Makes the library’s page-wide channel forget what a spec left in it. */
export function resetLibrary(): void {
  internals().ɵresetChannel?.();
}
