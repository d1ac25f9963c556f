import { openWorkspace } from '../../workspace/application';
import { byteSize } from '../../workspace/byte-size';
import { requiredVersion } from '../../workspace/package-json';
import { type Setup } from '../ng-add-context';

/** What an application with PO UI may weigh: its components alone are more than Angular's default. */
const room = { maximumWarning: '3MB', maximumError: '5MB' } as const;

/** Raises the budget of the initial bundle that an application with PO UI exceeds. */
export function raiseBudgets({ tree, app, notes }: Setup): void {
  if (requiredVersion(tree, '@po-ui/ng-components') === undefined) return;
  const workspace = openWorkspace(tree);
  for (const { path, options } of app.builds) {
    for (const [index, budget] of (options.budgets ?? []).entries()) {
      if (budget.type !== 'initial') continue;
      for (const limit of ['maximumWarning', 'maximumError'] as const) {
        const size = budget[limit] === undefined ? undefined : byteSize(budget[limit]);
        if (size === undefined || size >= (byteSize(room[limit]) ?? 0)) continue;
        workspace.set([...path, 'budgets', index, limit], room[limit]);
        notes.push({
          en: `Budget: ${limit} of the initial bundle is ${room[limit]} now (was ${budget[limit]}): PO UI needs it.`,
          pt: `Limite de tamanho (budget): ${limit} do pacote inicial agora é ${room[limit]} (era ${budget[limit]}): o PO UI precisa.`,
        });
      }
    }
  }
}
