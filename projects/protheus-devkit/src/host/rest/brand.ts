import { type RestRoute } from './rest-route.js';

/** The brand of the ERP, as plain text. */
export const brandRoute: RestRoute = {
  method: 'GET',
  path: '/api/brand/v1/erp-brand',
  needs: 'nothing',
  answer: () => ({ status: 200, body: 'TOTVS' }),
};
