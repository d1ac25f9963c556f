import { environmentsOf } from '../../host-state.js';
import { restReply } from '../../server/rest-handler.js';
import { answerAsUser } from '../../running-apps/open-session.js';
import { type PageRoute } from './page-route.js';

/**
 * Reads REST as the user of the session: the companies, branches, users and modules that the page
 * offers, of the sample or of the real server.
 */
export const restRoute: PageRoute = {
  method: 'GET',
  path: '/rest/*',
  async answer(state, { params, query }) {
    const [environment] = environmentsOf(state);
    return restReply(await answerAsUser(state, environment, `/${params['*']}`, query));
  },
};
