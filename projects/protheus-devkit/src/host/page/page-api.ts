import { findUnknownCode } from '../config/find-unknown-code.js';
import { originOf } from '../http/allowed-hosts.js';
import { json, type Reply } from '../http/reply.js';
import { findByBody } from '../log/find-by-body.js';
import { type HostLog } from '../log/host-log.js';
import { noteTexts } from '../log/note-texts.js';
import { RouteTable } from '../rest/route-table.js';
import { toReply } from '../rest/to-reply.js';
import { logHar } from '../running-apps/log-har.js';
import { handleReport } from './app-reports.js';
import { faultRoutes } from './fault-routes.js';
import { type PageRequest, type PageRoute } from './page-route.js';
import { pageState, type PageStateParts } from './page-state.js';
import { redactEntry, redactStored } from './redact-entry.js';
import { type RunningAppRouteParts, runningAppRoutes } from './running-app-routes.js';
import { sessionOf } from './session-of.js';

/** What the API of the page uses. */
export type PageApiParts = RunningAppRouteParts & PageStateParts;

/** A request to the API of the page, before its route is found. */
export interface PageCall extends Omit<PageRequest, 'params'> {
  readonly method: string;
  /** The path below `/webapp/api`. */
  readonly path: string;
}

/** The API of the host's page. */
export class PageApi {
  readonly #table: RouteTable<PageRoute>;

  constructor(parts: PageApiParts) {
    this.#table = new RouteTable<PageRoute>([
      { method: 'GET', path: '/state', handler: () => json(pageState(parts)) },
      sessionRoute(parts),
      ...runningAppRoutes(parts),
      ...faultRoutes(parts),
      { method: 'GET', path: '/notes', handler: () => json(noteTexts) },
      ...logRoutes(parts.log),
      harRoute(parts),
      redactionRoute(parts.log),
      restRoute(parts),
      reportRoute(parts),
    ]);
  }

  /** Responds to a request. The caller has verified that it is a request of the host's own page. */
  async respond({ method, path, query, body }: PageCall): Promise<Reply> {
    const match = this.#table.find(method, path);
    if (!match) return json({ message: `There is no ${method} ${path}.` }, 404);
    return match.route.handler({ params: match.params, query, body });
  }
}

/** The session in which the next application opens. */
function sessionRoute({ settings, pages, data, remoteOptions, replay }: PageApiParts): PageRoute {
  return {
    method: 'PUT',
    path: '/session',
    handler({ body }) {
      const { name } = body;
      const changes = typeof name === 'string' ? settings.named(name) : sessionOf(body);
      const problem =
        remoteOptions || replay
          ? undefined
          : findUnknownCode({ ...settings.session, ...changes }, data);
      if (problem) return json({ message: problem.text, code: problem.code }, 400);
      settings.changeSession(changes);
      pages.broadcast({ kind: 'state' });
      return json(settings.session);
    },
  };
}

/** The log, without tokens and passwords, because developers send it to others. */
function logRoutes(log: HostLog): readonly PageRoute[] {
  return [
    {
      method: 'GET',
      path: '/log',
      handler: () => json(log.entries.map(entry => redactEntry(entry, log.secrets))),
    },
    {
      method: 'GET',
      path: '/log/search',
      handler: ({ query }) => json({ ids: findByBody(log.entries, query.get('text') ?? '') }),
    },
    {
      method: 'GET',
      path: '/log/:id',
      handler({ params }) {
        const entry = log.entries.find(({ id }) => id === Number(params['id']));
        return entry
          ? json(redactEntry(entry, log.secrets))
          : json({ message: 'The log no longer has this entry.' }, 404);
      },
    },
    {
      method: 'DELETE',
      path: '/log',
      handler() {
        log.clear();
        return json({});
      },
    },
  ];
}

/** The log as HAR, without tokens and passwords. */
function harRoute(parts: PageApiParts): PageRoute {
  return {
    method: 'GET',
    path: '/har',
    handler: async () => json(await logHar(parts, hostOrigin(parts))),
  };
}

function hostOrigin({ allowedHosts }: PageApiParts): string {
  return originOf(`127.0.0.1:${allowedHosts.port}`, allowedHosts);
}

/** Removes tokens and passwords from values of the storage that the page is about to show. */
function redactionRoute({ secrets }: HostLog): PageRoute {
  return {
    method: 'POST',
    path: '/redactions',
    handler: ({ body }) =>
      json(
        Object.fromEntries(
          Object.entries(body).map(([key, value]) => [
            key,
            redactStored(key, String(value), secrets),
          ]),
        ),
      ),
  };
}

/**
 * Reads REST as the user of the session: the companies, branches, users and modules in the page's
 * fields, of the sample or of the real server.
 */
function restRoute({ settings, sessionUser }: PageApiParts): PageRoute {
  return {
    method: 'GET',
    path: '/rest/*',
    handler: async ({ params, query }) =>
      toReply(await sessionUser.get(settings.environments[0], `/${params['*']}`, query)),
  };
}

/** Receives the reports of the platform's scripts in applications' pages. */
function reportRoute(parts: PageApiParts): PageRoute {
  return {
    method: 'POST',
    path: '/reports',
    handler({ body }) {
      handleReport(parts, body);
      return json({});
    },
  };
}
