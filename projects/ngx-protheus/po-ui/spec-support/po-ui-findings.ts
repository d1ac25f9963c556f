/** A violation in PO UI's own templates that cannot be fixed from outside. */
interface PoUiViolation {
  /** The rule of axe-core. */
  readonly rule: string;
  /** A CSS selector of the element. */
  readonly selector: string;
  /** The cause. */
  readonly why: string;
}

/** The serious violations that axe-core finds in PO UI's own components as they are used here. */
export const PO_UI_VIOLATIONS: readonly PoUiViolation[] = [
  {
    rule: 'label',
    selector: '.po-table-column-selectable input',
    why: 'po-table renders the radio button of a row without a name.',
  },
  {
    rule: 'aria-allowed-attr',
    selector: 'po-checkbox span.po-checkbox',
    why: 'po-checkbox puts aria-checked on a span without the role of a checkbox.',
  },
];
