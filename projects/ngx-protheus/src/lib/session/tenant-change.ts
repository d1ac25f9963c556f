import { type ProBranch } from './models/pro-branch';
import { type ProCompany } from './models/pro-company';

/** Company or branch are others than before. */
export interface ProtheusTenantChange {
  readonly company: ProCompany | undefined;
  readonly branch: ProBranch | undefined;
  /** Whether somebody else made the change: the host, `advpltojs.js`, another application of the tab. */
  readonly foreign: boolean;
}
