import { json } from '../../http/reply.js';
import { redactEntry } from '../redact-entry.js';
import { type PageRoute } from './page-route.js';

/** The log, without tokens and passwords: people send it to others. */
export const logRoutes: readonly PageRoute[] = [
  { method: 'GET', path: '/log', answer: state => json(state.log.entries.map(redactEntry)) },
  {
    method: 'DELETE',
    path: '/log',
    answer(state) {
      state.log.clear();
      return json({});
    },
  },
];
