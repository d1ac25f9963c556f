import { type ProBranch } from './models/pro-branch';
import { type ProCompany } from './models/pro-company';

/** A change of the company or the branch. */
export interface ProtheusTenantChange {
  readonly company: ProCompany | undefined;
  readonly branch: ProBranch | undefined;
  /** Whether other code made the change: the host, `advpltojs.js`, another application of the tab. */
  readonly external: boolean;
}
