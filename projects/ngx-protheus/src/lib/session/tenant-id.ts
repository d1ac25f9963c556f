import { type ProBranch } from './models/pro-branch';
import { type ProCompany } from './models/pro-company';

/**
 * The value of the header `tenantid`: `01,D MG 01 ,` with the last comma, which keeps the blanks at
 * the end of the branch from being trimmed on the way; the company alone without a comma.
 *
 * @returns `undefined` without a company: a request without the header runs in the context of the
 * user's default company.
 */
export function protheusTenantId(
  company: ProCompany | undefined | null,
  branch: ProBranch | undefined | null,
): string | undefined {
  const code = company?.Code;
  if (!code) return undefined;
  return branch?.Code ? `${code},${branch.Code},` : code;
}
