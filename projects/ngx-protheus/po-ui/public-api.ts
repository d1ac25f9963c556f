export { ProUiLanguage, type ProUiLanguageCode } from './i18n/pro-ui-language';

export { type ProLookupParent } from './lookup/parent-control';
export { type ProLookupSearch } from './lookup/lookup-records';
export { ProLookupField } from './lookup/pro-lookup-field';
export { ProCompanyLookupComponent } from './company-lookup/pro-company-lookup.component';
export { type ProCompanyLookupLiterals } from './i18n/pro-company-lookup.literals';
export { ProBranchLookupComponent } from './branch-lookup/pro-branch-lookup.component';
export { type ProBranchLookupLiterals } from './i18n/pro-branch-lookup.literals';
export { ProRoleLookupComponent } from './role-lookup/pro-role-lookup.component';
export { type ProRoleLookupLiterals } from './i18n/pro-role-lookup.literals';
export { ProSystemModuleLookupComponent } from './system-module-lookup/pro-system-module-lookup.component';
export { type ProSystemModuleLookupLiterals } from './i18n/pro-system-module-lookup.literals';
export {
  type ProCompanyBranch,
  type ProCompanyBranchChanges,
  ProCompanyBranchComponent,
} from './company-branch/pro-company-branch.component';
export { type ProCompanyBranchLiterals } from './i18n/pro-company-branch.literals';
