/**
 * What a request takes from the session. The same object is returned as long as nothing changed, so
 * that headers built from it can be kept by its identity.
 */
export interface RequestContext {
  /** The text of `ERPTOKEN`, else of `TOKEN`. */
  readonly token: string | null;
  /** The text of `ERPAPPCONFIG`. */
  readonly appConfig: string | null;
  /** For the header `tenantid`. */
  readonly tenantId: string | undefined;
  /** For the header `x-erp-module`. */
  readonly module: string | null;
  /** For the header `x-erp-database`. */
  readonly database: string | null;
  /** For the header `Accept-Language`. */
  readonly idiom: string | null;
}
