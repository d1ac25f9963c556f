import { type RestRoute } from './rest-route.js';

/** The brand of the ERP, as plain text. */
export const brandRoute: RestRoute = {
  method: 'GET',
  path: '/api/brand/v1/erp-brand',
  requires: 'nothing',
  handler: () => ({ status: 200, body: 'TOTVS' }),
};
