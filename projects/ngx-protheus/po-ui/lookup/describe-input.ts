/** What a screen reader announces about a field besides its visible label. */
export interface InputDescription {
  /** The accessible name of a field without a visible label. */
  readonly name: string | undefined;
  readonly invalid: boolean;
}

let fields = 0;

/**
 * Adds the ARIA attributes that PO UI's lookup lacks: the help text, the key of the search, the
 * error.
 */
export function describeInput(host: HTMLElement, { name, invalid }: InputDescription): void {
  const input = host.querySelector('input');
  const help = host.querySelector('po-field-container-bottom');
  if (!input) return;
  if (help) help.id ||= `pro-lookup-help-${++fields}`;
  const attributes = {
    'aria-keyshortcuts': 'F3',
    'aria-describedby': help?.id,
    'aria-invalid': invalid ? 'true' : undefined,
    'aria-label': name,
  };
  for (const [attribute, value] of Object.entries(attributes)) {
    if (value) input.setAttribute(attribute, value);
    else input.removeAttribute(attribute);
  }
}
