import { sessionOf } from '../../host-state.js';
import { json } from '../../http/reply.js';
import { type PageRoute } from './page-route.js';
import { readSession } from './read-session.js';

/** The session in which the next application opens. */
export const sessionRoute: PageRoute = {
  method: 'PUT',
  path: '/session',
  answer(state, { body }) {
    state.sessionChanges = { ...state.sessionChanges, ...readSession(body) };
    state.pages.broadcast({ kind: 'state' });
    return json(sessionOf(state));
  },
};
