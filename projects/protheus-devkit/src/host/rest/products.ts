import { pickFields } from './list/fields.js';
import { filterTest } from './list/filter.js';
import { orderBy } from './list/order.js';
import { listRoute } from './list-route.js';

/** A business list as an application's own REST returns it: it requires the tenant. */
export const productRoutes = listRoute({
  path: '/api/demo/v1/products',
  requires: 'tenant',
  find({ query, tenant }, { data }) {
    const products = data.products(tenant.company, tenant.branch);
    return orderBy(products.filter(filterTest(query.get('filter'))), query.get('order'));
  },
  item: (id, { tenant }, { data }) =>
    data.products(tenant.company, tenant.branch).find(({ code }) => code === id),
  notFound: 'Produto',
  body: (page, { query }) => ({ ...page, items: pickFields(page.items, query.get('fields')) }),
});
