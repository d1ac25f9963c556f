import { nextTurn } from './rest-server';

/** PO UI’s toasts on the screen. */
export function toasts(): Element[] {
  return [...document.querySelectorAll('po-toaster')];
}

/** Takes the toasts of each spec of a `describe` away. */
export function removeToasts(): void {
  afterEach(async () => {
    // Not a turn for nothing: the clock of a spec may stand still.
    if (!toasts().length) return;
    // PO UI places a toast a turn after it has come, by the heights of those before it.
    await nextTurn();
    toasts().forEach(toast => toast.remove());
  });
}
