import { type ProTexts } from './inject-literals';
import { proBranchLookupTexts } from './pro-branch-lookup.literals';
import { proCompanyBranchTexts } from './pro-company-branch.literals';
import { proCompanyLookupTexts } from './pro-company-lookup.literals';
import { proRoleLookupTexts } from './pro-role-lookup.literals';
import { proSystemModuleLookupTexts } from './pro-system-module-lookup.literals';

/** The texts of all components by their context. */
export const ALL_TEXTS: Readonly<Record<string, ProTexts<object>>> = {
  proBranchLookup: proBranchLookupTexts,
  proCompanyBranch: proCompanyBranchTexts,
  proCompanyLookup: proCompanyLookupTexts,
  proRoleLookup: proRoleLookupTexts,
  proSystemModuleLookup: proSystemModuleLookupTexts,
};
