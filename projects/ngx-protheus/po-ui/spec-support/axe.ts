import axe from 'axe-core';

import { PO_UI_FINDINGS } from './po-ui-findings';

/**
 * What axe-core calls serious or critical in a part of the page, one line each, without what is
 * PO UI’s own. The part has to be attached to the document; a fixture is.
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
        .filter(({ target }) => !isPoUis(id, String(target[target.length - 1])))
        .map(({ target, html, failureSummary }) => `${id} ${target}: ${html} ${failureSummary}`),
    );
}

function isPoUis(rule: string, selector: string): boolean {
  const element = document.querySelector(selector);
  return PO_UI_FINDINGS.some(
    finding => finding.rule === rule && element?.matches(finding.selector),
  );
}
