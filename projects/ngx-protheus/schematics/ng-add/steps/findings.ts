import { findInApplication } from '../../findings/find-in-application';
import { type NgAddContext } from '../ng-add-context';

/** Adds what the developer has to check in the sources. */
export function addFindings({ tree, app, findings }: NgAddContext): void {
  findings.push(...findInApplication(tree, app));
}
