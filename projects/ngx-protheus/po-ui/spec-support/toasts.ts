import { nextMacrotask } from './rest-server';

/** The visible toasts of PO UI. */
export function toasts(): Element[] {
  return [...document.querySelectorAll('po-toaster')];
}

/** Removes the toasts after each spec of a `describe`. */
export function removeToasts(): void {
  afterEach(async () => {
    // Without toasts do not wait: the clock of the spec may be fake.
    if (!toasts().length) return;
    // PO UI positions a toast in the next macrotask, by the heights of the previous ones.
    await nextMacrotask();
    toasts().forEach(toast => toast.remove());
  });
}
