import { pickFields } from './list/fields.js';
import { filterTest } from './list/filter.js';
import { orderBy } from './list/order.js';
import { pageOf } from './list/page.js';
import { notFound } from './rest-error.js';
import { type RestRoute } from './rest-route.js';

const path = '/api/demo/v1/products';

/** A business list as an application's own REST answers it: it needs the tenant. */
export const productRoutes: readonly RestRoute[] = [
  {
    method: 'GET',
    path,
    needs: 'tenant',
    answer({ query, tenant }, { data }) {
      const found = data
        .products(tenant.company, tenant.branch)
        .filter(filterTest(query.get('filter')));
      const page = pageOf(orderBy(found, query.get('order')), query);
      return { status: 200, body: { ...page, items: pickFields(page.items, query.get('fields')) } };
    },
  },
  {
    method: 'GET',
    path: `${path}/:code`,
    needs: 'tenant',
    answer({ params, tenant }, { data }) {
      const product = data
        .products(tenant.company, tenant.branch)
        .find(({ code }) => code === params['code']);
      return product ? { status: 200, body: product } : notFound('Produto');
    },
  },
];
