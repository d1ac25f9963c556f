import { systemModules } from '../data/modules.js';
import { plain } from './list/plain.js';
import { pageOf } from './list/page.js';
import { notFound } from './rest-error.js';
import { type RestRoute } from './rest-route.js';

const path = '/api/framework/v1/systemModules';

/** The modules of the ERP; they need no tenant. */
export const systemModuleRoutes: readonly RestRoute[] = [
  {
    method: 'GET',
    path,
    needs: 'token',
    answer({ query }) {
      const wanted = plain(query.get('description'));
      const found = systemModules.filter(({ description }) => plain(description).includes(wanted));
      const { items, hasNext } = pageOf(found, query);
      return { status: 200, body: { items, hasNext } };
    },
  },
  {
    method: 'GET',
    path: `${path}/:id`,
    needs: 'token',
    answer({ params }) {
      const module = systemModules.find(({ id }) => Number(id) === Number(params['id']));
      return module ? { status: 200, body: module } : notFound('Módulo');
    },
  },
];
