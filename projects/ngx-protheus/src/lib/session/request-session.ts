/**
 * The values of the session that a request uses. The object stays the same as long as nothing
 * changed, so that headers made from it can be cached by its identity.
 */
export interface RequestSession {
  /** The text of `ERPTOKEN`, or else of `TOKEN`. */
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
