import { notFound, restError } from './rest-error.js';
import { type RestAnswer, type RestRequest, type RestRoute } from './rest-route.js';

const path = '/api/framework/v1/profileService';
const one = `${path}/:programName/:task/:type`;

/** The profiles that users keep: read, made, changed and deleted while the host runs. */
export const profileRoutes: readonly RestRoute[] = [
  {
    method: 'POST',
    path,
    needs: 'token',
    answer(request, { data }) {
      const { programName, task, type, value } = body(request);
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
    path: one,
    needs: 'token',
    answer(request, { data }) {
      const value = data.profiles.get(keyOfPath(request));
      return read(request, value ?? request.query.get('defaultValue') ?? '');
    },
  },
  {
    method: 'PUT',
    path: one,
    needs: 'token',
    answer(request, { data }) {
      const key = keyOfPath(request);
      const { value } = body(request);
      if (!data.profiles.has(key)) return notFound('Profile');
      if (value === undefined) return restError(400, 'Valor não informado.', 'Informe value.');
      data.profiles.set(key, value);
      return { status: 200, body: { ...request.params, value } };
    },
  },
  {
    method: 'DELETE',
    path: one,
    needs: 'token',
    answer: (request, { data }) =>
      data.profiles.delete(keyOfPath(request))
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

function body(request: RestRequest): ProfileBody {
  return request.body && typeof request.body === 'object' ? (request.body as ProfileBody) : {};
}

function keyOfPath(request: RestRequest): string {
  const { programName, task, type } = request.params;
  return profileKey(request.user.id, programName, task, type);
}

/** Under what the value of a profile is kept. */
export function profileKey(
  userId: string,
  programName: string,
  task: string,
  type: string,
): string {
  return [userId, programName, task, type].join('|').toUpperCase();
}

/** Text where text is asked for; else JSON, and a text that is JSON already stays what it is. */
function read({ headers }: RestRequest, value: string): RestAnswer {
  if (/text\/plain/.test(headers.accept ?? '')) return { status: 200, body: value };
  try {
    return { status: 200, body: JSON.parse(value) as unknown };
  } catch {
    return jsonText(value);
  }
}

function jsonText(value: string): RestAnswer {
  const headers = { 'Content-Type': 'application/json; charset=utf-8' };
  return { status: 200, body: JSON.stringify(value), headers };
}
