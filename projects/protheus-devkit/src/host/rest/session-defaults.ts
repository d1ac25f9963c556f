import { baseDate } from '../session/host-session.js';
import { type RestRequest, type RestRoute, type RestServices } from './rest-route.js';
import { sessionSettings } from './session-settings.js';

const PATH = '/api/protheus/session/v1/defaults';

/** The settings that a user chooses after the sign-in; a GET returns what was saved last. */
export const sessionDefaultsRoutes: readonly RestRoute[] = [
  {
    method: 'GET',
    path: PATH,
    requires: 'token',
    handler: (request, services) => ({ status: 200, body: settingsOf(request, services) }),
  },
  {
    method: 'POST',
    path: PATH,
    requires: 'token',
    handler(request, services) {
      const settings = { ...settingsOf(request, services), ...(request.body as object) };
      services.data.sessionDefaults.set(request.user.id, settings);
      return { status: 200, body: settings };
    },
  },
];

function settingsOf({ user }: RestRequest, { data }: RestServices): object {
  const [{ Code: company, FirstBranchCode: branch }] = data.companies;
  return {
    ...sessionSettings(data, { company, branch, module: 'FAT', baseDate: baseDate(new Date()) }),
    ...data.sessionDefaults.get(user.id),
  };
}
