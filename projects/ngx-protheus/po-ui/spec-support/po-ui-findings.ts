/** A violation that stands in the templates of PO UI itself, which no attribute of ours can mend. */
interface PoUiFinding {
  /** The rule of axe-core. */
  readonly rule: string;
  /** What the element matches. */
  readonly selector: string;
  /** Where it comes from. */
  readonly why: string;
}

/** Everything serious that axe-core finds in PO UI’s own components as they are used here. */
export const PO_UI_FINDINGS: readonly PoUiFinding[] = [
  {
    rule: 'label',
    selector: '.po-table-column-selectable input',
    why: 'po-table gives the radio button of a row no name.',
  },
  {
    rule: 'aria-allowed-attr',
    selector: 'po-checkbox span.po-checkbox',
    why: 'po-checkbox puts aria-checked on a span without the role of a checkbox.',
  },
];
