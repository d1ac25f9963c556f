import axe from 'axe-core';
import { PO_UI_VIOLATIONS } from './po-ui-findings';

/**
 * The serious and critical violations that axe-core finds in an element, one line each, without
 * those of PO UI itself. The element must be attached to the document, as a fixture is.
 */
export async function seriousViolations(element: Element): Promise<string[]> {
  const { violations } = await axe.run(element, {
    resultTypes: ['violations'],
    // A fixture is a part of a page: it has no title, no language and no landmarks.
    rules: { 'page-has-heading-one': { enabled: false }, region: { enabled: false } },
  });
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes
        .filter(({ target }) => !isPoUiViolation(id, String(target[target.length - 1])))
        .map(({ target, html, failureSummary }) => `${id} ${target}: ${html} ${failureSummary}`),
    );
}

function isPoUiViolation(rule: string, selector: string): boolean {
  const element = document.querySelector(selector);
  return PO_UI_VIOLATIONS.some(
    violation => violation.rule === rule && element?.matches(violation.selector),
  );
}
