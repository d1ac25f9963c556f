import { orderBy } from './list/order.js';
import { containing, listRoute } from './list-route.js';

/** The company groups; they require no tenant. */
export const companyRoutes = listRoute({
  path: '/api/framework/environment/v1/companies',
  find: (request, { data }) =>
    orderBy(
      containing(data.companies, 'CorporateName', request, 'Code'),
      request.query.get('order'),
    ),
  item: (code, _request, { data }) => data.company(code),
  notFound: 'Grupo de empresas',
});
