import { orderBy } from './list/order.js';
import { containing, listRoute } from './list-route.js';

/** The branches, of one company group or of all; they require no tenant. */
export const branchRoutes = listRoute({
  path: '/api/framework/environment/v1/branches',
  find(request, { data }) {
    const branches = data.branches(request.query.get('EnterpriseGroup')?.trim() || undefined);
    return orderBy(
      containing(branches, 'Description', request, 'Code'),
      request.query.get('order'),
    );
  },
  // The id of a branch is the codes of company and branch with a pipe between them.
  item(codes, _request, { data }) {
    const [company, branch = ''] = codes.split('|');
    return data.branch(company, branch);
  },
  notFound: 'Filial',
});
