/**
 * What PO UI’s lookup asks a filter service for, as far as these services use it. Written out, so
 * that the services fit `PoLookupFilter` and `[p-filter-service]` without PO UI being installed.
 */
export interface ProLookupParams {
  filter?: string;
  page?: number;
  pageSize?: number;
}
