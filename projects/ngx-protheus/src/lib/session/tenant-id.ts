import { type ProBranch } from './models/pro-branch';
import { type ProCompany } from './models/pro-company';

/**
 * Returns the value of the header `tenantid`: `01,D MG 01 ,`. The last comma protects the blanks at
 * the end of the branch, which would be trimmed on the way. Without a branch it is the company alone,
 * without a comma.
 *
 * @param company The company group.
 * @param branch The branch; `Code` with its trailing blanks.
 * @returns `undefined` without a company: the server then uses the user's default company.
 */
export function protheusTenantId(
  company: ProCompany | undefined | null,
  branch: ProBranch | undefined | null,
): string | undefined {
  const code = company?.Code;
  if (!code) return undefined;
  return branch?.Code ? `${code},${branch.Code},` : code;
}
