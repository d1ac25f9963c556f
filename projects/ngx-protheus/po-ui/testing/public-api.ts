export { ProLookupHarness, type ProLookupHarnessFilters } from './pro-lookup.harness';
export { ProLookupSearchHarness } from './pro-lookup-search.harness';
export {
  ProBranchLookupHarness,
  ProCompanyLookupHarness,
  ProRoleLookupHarness,
  ProSystemModuleLookupHarness,
} from './pro-lookup.harnesses';
