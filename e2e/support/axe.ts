// Accessibility by axe-core: serious and critical findings, except those of PO UI's own templates.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { type Page } from 'playwright-core';
import { PO_UI_VIOLATIONS } from '../../projects/ngx-protheus/po-ui/spec-support/po-ui-findings.js';

/** The part of axe-core's results that is used here. */
interface AxeResults {
  readonly violations: readonly {
    readonly id: string;
    readonly impact: string | null;
    readonly nodes: readonly { readonly target: readonly string[]; readonly html: string }[];
  }[];
}

declare const axe: { run(context: Document, options: object): Promise<AxeResults> };

/** The serious findings of axe-core in PO UI's components, as the tested pages use them. */
const poUiFindings: typeof PO_UI_VIOLATIONS = [
  ...PO_UI_VIOLATIONS,
  {
    rule: 'aria-input-field-name',
    selector: 'po-combo po-listbox ul[role=listbox]',
    why: 'po-combo sets no name for its list.',
  },
  {
    rule: 'aria-allowed-attr',
    selector: 'po-menu .po-menu, po-menu .po-menu-list-item',
    why: 'po-menu sets aria-expanded and aria-level on elements whose role does not allow them.',
  },
  {
    rule: 'aria-required-parent',
    selector: 'po-menu [role=menuitem]',
    why: 'po-menu renders menu items outside an element with the role menu.',
  },
];

/** The serious findings in a page: `rule: element`. */
export async function seriousFindings(page: Page): Promise<string[]> {
  await page.evaluate(await readFile(createRequire(import.meta.url).resolve('axe-core'), 'utf8'));
  // Wait for animations: a colour in transition is not a finding.
  await page.evaluate(async () => {
    const ending = document
      .getAnimations()
      .filter(({ effect }) => Number.isFinite(Number(effect?.getComputedTiming().endTime)));
    await Promise.allSettled(ending.map(({ finished }) => finished));
  });
  // The frames contain applications, which are not tested here.
  const { violations } = await page.evaluate(() => axe.run(document, { iframes: false }));
  const found: string[] = [];
  for (const { id, impact, nodes } of violations) {
    if (impact !== 'serious' && impact !== 'critical') continue;
    for (const { target, html } of nodes) {
      const known = poUiFindings.filter(({ rule }) => rule === id).map(({ selector }) => selector);
      const isKnown = await page
        .locator(target.join(' '))
        .first()
        .evaluate((element, known) => known.some(selector => element.matches(selector)), known);
      if (!isKnown) found.push(`${id}: ${html}`);
    }
  }
  return found;
}
