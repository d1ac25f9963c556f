import { containing, listRoute } from './list-route.js';

/** The modules of the ERP; they require no tenant. */
export const systemModuleRoutes = listRoute({
  path: '/api/framework/v1/systemModules',
  find: (request, { data }) => containing(data.modules, 'description', request, 'name'),
  item: (id, _request, { data }) => data.modules.find(module => Number(module.id) === Number(id)),
  notFound: 'Módulo',
});
