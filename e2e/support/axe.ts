// Accessibility by axe-core: what is serious or worse, without what stands in PO UI's own templates.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { type Page } from 'playwright-core';
import { PO_UI_FINDINGS } from '../../projects/ngx-protheus/po-ui/spec-support/po-ui-findings.js';

/** What axe-core reports, as far as it is read here. */
interface AxeResults {
  readonly violations: readonly {
    readonly id: string;
    readonly impact: string | null;
    readonly nodes: readonly { readonly target: readonly string[]; readonly html: string }[];
  }[];
}

declare const axe: { run(context: Document, options: object): Promise<AxeResults> };

/** Everything serious that axe-core finds in PO UI's components as the pages of the tests use them. */
const poUiFindings: typeof PO_UI_FINDINGS = [
  ...PO_UI_FINDINGS,
  {
    rule: 'aria-input-field-name',
    selector: 'po-combo po-listbox ul[role=listbox]',
    why: 'po-combo gives its list no name.',
  },
  {
    rule: 'aria-allowed-attr',
    selector: 'po-menu .po-menu, po-menu .po-menu-list-item',
    why: 'po-menu puts aria-expanded and aria-level on elements without a role that has them.',
  },
  {
    rule: 'aria-required-parent',
    selector: 'po-menu [role=menuitem]',
    why: 'po-menu has items of a menu outside an element with that role.',
  },
];

/** The serious findings in a page: `rule: element`. */
export async function serious(page: Page): Promise<string[]> {
  await page.evaluate(await readFile(createRequire(import.meta.url).resolve('axe-core'), 'utf8'));
  // A colour on its way to another is no finding.
  await page.evaluate(async () => {
    const ending = document
      .getAnimations()
      .filter(({ effect }) => Number.isFinite(Number(effect?.getComputedTiming().endTime)));
    await Promise.allSettled(ending.map(({ finished }) => finished));
  });
  // The frames hold applications, which are not ours.
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
