/**
 * The parameters that PO UI's lookup passes to a filter service, as far as these services use them.
 * Declared here, so that the services match `PoLookupFilter` and `[p-filter-service]` without PO UI
 * being installed.
 */
export interface ProLookupParams {
  filter?: string;
  page?: number;
  pageSize?: number;
}
