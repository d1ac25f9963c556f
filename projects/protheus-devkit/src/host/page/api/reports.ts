import { json } from '../../http/reply.js';
import { readReport } from '../reports.js';
import { type PageRoute } from './page-route.js';

/** What the platform's scripts tell from inside an application's page. */
export const reportRoute: PageRoute = {
  method: 'POST',
  path: '/reports',
  answer(state, { body }) {
    readReport(state, body);
    return json({});
  },
};
