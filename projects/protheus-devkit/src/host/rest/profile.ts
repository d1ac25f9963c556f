import { notFound, restError } from './rest-error.js';
import { type RestRequest, type RestResponse, type RestRoute } from './rest-route.js';

const PATH = '/api/framework/v1/profileService';
const itemPath = `${PATH}/:programName/:task/:type`;

/** The profiles of users: created, read, changed and deleted while the host runs. */
export const profileRoutes: readonly RestRoute[] = [
  {
    method: 'POST',
    path: PATH,
    requires: 'token',
    handler(request, { data }) {
      const { programName, task, type, value } = profileOf(request);
      if (!programName || !task || !type || value === undefined) {
        return restError(
          400,
          'Dados do profile incompletos.',
          'Informe programName, task, type e value.',
        );
      }
      const key = profileKey(request.user.id, programName, task, type);
      if (data.profiles.has(key)) {
        return restError(400, 'Profile já existe.', `${programName}/${task}/${type}`);
      }
      data.profiles.set(key, value);
      return { status: 201, body: { programName, task, type, value } };
    },
  },
  {
    method: 'GET',
    path: itemPath,
    requires: 'token',
    handler(request, { data }) {
      const value = data.profiles.get(keyOf(request));
      return valueResponse(request, value ?? request.query.get('defaultValue') ?? '');
    },
  },
  {
    method: 'PUT',
    path: itemPath,
    requires: 'token',
    handler(request, { data }) {
      const key = keyOf(request);
      const { value } = profileOf(request);
      if (!data.profiles.has(key)) return notFound('Profile');
      if (value === undefined) return restError(400, 'Valor não informado.', 'Informe value.');
      data.profiles.set(key, value);
      return { status: 200, body: { ...request.params, value } };
    },
  },
  {
    method: 'DELETE',
    path: itemPath,
    requires: 'token',
    handler: (request, { data }) =>
      data.profiles.delete(keyOf(request))
        ? { status: 200, body: { ...request.params } }
        : notFound('Profile'),
  },
];

interface ProfileBody {
  readonly programName?: string;
  readonly task?: string;
  readonly type?: string;
  readonly value?: string;
}

function profileOf(request: RestRequest): ProfileBody {
  return request.body && typeof request.body === 'object' ? (request.body as ProfileBody) : {};
}

function keyOf(request: RestRequest): string {
  const { programName, task, type } = request.params;
  return profileKey(request.user.id, programName, task, type);
}

/** The key of a profile's value in the sample data. */
export function profileKey(
  userId: string,
  programName: string,
  task: string,
  type: string,
): string {
  return [userId, programName, task, type].join('|').toUpperCase();
}

/** Plain text when the request accepts it; else JSON, where a value that is JSON is not quoted again. */
function valueResponse({ headers }: RestRequest, value: string): RestResponse {
  if (/text\/plain/.test(headers.accept ?? '')) return { status: 200, body: value };
  try {
    return { status: 200, body: JSON.parse(value) as unknown };
  } catch {
    return jsonString(value);
  }
}

function jsonString(value: string): RestResponse {
  const headers = { 'Content-Type': 'application/json; charset=utf-8' };
  return { status: 200, body: JSON.stringify(value), headers };
}
