import { type HostState } from '../host-state.js';
import { RouteTable } from '../rest/route-table.js';
import { json, type Reply } from '../http/reply.js';
import { faultRoutes } from './api/faults.js';
import { logRoutes } from './api/log.js';
import { openingRoutes } from './api/openings.js';
import { type PageRequest, type PageRoute } from './api/page-route.js';
import { reportRoute } from './api/reports.js';
import { restRoute } from './api/rest.js';
import { sessionRoute } from './api/session.js';
import { pageState } from './page-state.js';

const table = new RouteTable<PageRoute>([
  { method: 'GET', path: '/state', answer: state => json(pageState(state)) },
  sessionRoute,
  ...openingRoutes,
  ...faultRoutes,
  ...logRoutes,
  restRoute,
  reportRoute,
]);

/** A request to the API of the page, before its route is known. */
export interface PageCall extends Omit<PageRequest, 'params'> {
  readonly method: string;
  /** The path below `/webapp/api`. */
  readonly path: string;
}

/** Answers the page's own API. The caller has checked that a page of ours asks. */
export async function answerPageApi(state: HostState, call: PageCall): Promise<Reply> {
  const match = table.find(call.method, call.path);
  if (!match) return json({ message: `There is no ${call.method} ${call.path}.` }, 404);
  const { query, body } = call;
  return match.route.answer(state, { params: match.params, query, body });
}
