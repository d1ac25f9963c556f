import { nextTurn } from './rest-server';

/**
 * Types a code into a field and leaves it. Harnesses wait until the page is stable, and that is not
 * before the server has answered.
 */
export async function typeCode(field: Element, code: string): Promise<void> {
  const input = field.querySelector('input') as HTMLInputElement;
  input.value = code;
  input.dispatchEvent(new FocusEvent('blur'));
  input.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
  await nextTurn();
}
