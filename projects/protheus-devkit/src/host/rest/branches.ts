import { plain } from './list/plain.js';
import { orderBy } from './list/order.js';
import { pageOf } from './list/page.js';
import { notFound } from './rest-error.js';
import { type RestRoute } from './rest-route.js';

const path = '/api/framework/environment/v1/branches';

/** The branches, of one company group or of all; they need no tenant. */
export const branchRoutes: readonly RestRoute[] = [
  {
    method: 'GET',
    path,
    needs: 'token',
    answer({ query }, { data }) {
      const description = plain(query.get('Description'));
      const found = data
        .branches(query.get('EnterpriseGroup')?.trim() || undefined)
        .filter(branch => plain(branch.Description).includes(description));
      const { items, hasNext } = pageOf(orderBy(found, query.get('order')), query);
      return { status: 200, body: { items, hasNext } };
    },
  },
  {
    method: 'GET',
    // The address of one branch holds both codes with a pipe between them.
    path: `${path}/:codes`,
    needs: 'token',
    answer({ params }, { data }) {
      const [company, code = ''] = params['codes'].split('|');
      const branch = data.branch(company, code);
      return branch ? { status: 200, body: branch } : notFound('Filial');
    },
  },
];
