import { nextMacrotask } from './rest-server';

/**
 * Types a code into a field and leaves it. A harness cannot do this here: it waits until the page
 * is stable, which is not before the server has responded.
 */
export async function typeCode(field: Element, code: string): Promise<void> {
  const input = field.querySelector('input') as HTMLInputElement;
  input.value = code;
  input.dispatchEvent(new FocusEvent('blur'));
  input.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
  await nextMacrotask();
}
