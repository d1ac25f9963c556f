import { systemModules } from '../data/modules.js';
import { containing, listRoute } from './list-route.js';

/** The modules of the ERP; they require no tenant. */
export const systemModuleRoutes = listRoute({
  path: '/api/framework/v1/systemModules',
  find: request => containing(systemModules, 'description', request),
  item: id => systemModules.find(module => Number(module.id) === Number(id)),
  notFound: 'Módulo',
});
