import { plain } from './list/plain.js';
import { orderBy } from './list/order.js';
import { pageOf } from './list/page.js';
import { notFound } from './rest-error.js';
import { type RestRoute } from './rest-route.js';

const path = '/api/framework/environment/v1/companies';

/** The company groups; they need no tenant. */
export const companyRoutes: readonly RestRoute[] = [
  {
    method: 'GET',
    path,
    needs: 'token',
    answer({ query }, { data }) {
      const name = plain(query.get('CorporateName'));
      const found = data.companies.filter(company => plain(company.CorporateName).includes(name));
      const { items, hasNext } = pageOf(orderBy(found, query.get('order')), query);
      return { status: 200, body: { items, hasNext } };
    },
  },
  {
    method: 'GET',
    path: `${path}/:code`,
    needs: 'token',
    answer({ params }, { data }) {
      const company = data.company(params['code']);
      return company ? { status: 200, body: company } : notFound('Grupo de empresas');
    },
  },
];
