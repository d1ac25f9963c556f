import { type ProBranchLookupService } from '@totvs/protheus-lib-core';

/** The parameters that PO UI's lookup passes to a filter service. */
export function params(filter: string): Parameters<ProBranchLookupService['getFilteredItems']>[0] {
  return {
    filter,
    page: 2,
    pageSize: 5,
    order: '',
    filterParams: '',
    advancedFilters: [],
  } as never;
}
