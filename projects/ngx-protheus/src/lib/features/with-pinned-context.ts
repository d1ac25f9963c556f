import { PINNED_CONTEXT } from '../session/pinned-context';
import { type ProtheusFeature } from './protheus-feature';

/**
 * Keeps the company and the branch that the application was opened with, whatever another
 * application of the tab writes: `sessionStorage` is shared by all frames of a tab.
 */
export function withPinnedContext(): ProtheusFeature {
  return { name: 'withPinnedContext', providers: [{ provide: PINNED_CONTEXT, useValue: true }] };
}
