/** What a screen reader says of a field beside its label. */
export interface InputDescription {
  /** The label, for a field that shows none. */
  readonly name: string | undefined;
  readonly invalid: boolean;
}

let fields = 0;

/** Adds what PO UI’s lookup does not say itself: the help, the key of the search, the error. */
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
