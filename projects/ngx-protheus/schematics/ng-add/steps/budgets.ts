import { openWorkspace } from '../../workspace/application';
import { byteSize } from '../../workspace/byte-size';
import { requiredVersion } from '../../workspace/package-json';
import { type NgAddContext } from '../ng-add-context';

/** Bundle size limits for an application with PO UI, whose components alone exceed Angular's default. */
const poUiBudget = { maximumWarning: '3MB', maximumError: '5MB' } as const;

/** Raises the budget of the initial bundle that an application with PO UI exceeds. */
export function raiseBudgets({ tree, app, notes }: NgAddContext): void {
  if (requiredVersion(tree, '@po-ui/ng-components') === undefined) return;
  const workspace = openWorkspace(tree);
  for (const { path, options } of app.builds) {
    for (const [index, budget] of (options.budgets ?? []).entries()) {
      if (budget.type !== 'initial') continue;
      for (const limit of ['maximumWarning', 'maximumError'] as const) {
        const size = budget[limit] === undefined ? undefined : byteSize(budget[limit]);
        if (size === undefined || size >= (byteSize(poUiBudget[limit]) ?? 0)) continue;
        workspace.set([...path, 'budgets', index, limit], poUiBudget[limit]);
        notes.push({
          en: `Budget: ${limit} of the initial bundle was raised from ${budget[limit]} to ${poUiBudget[limit]}: PO UI requires it.`,
          pt: `Limite de tamanho (budget): ${limit} do bundle inicial passou de ${budget[limit]} para ${poUiBudget[limit]}: o PO UI exige.`,
        });
      }
    }
  }
}
