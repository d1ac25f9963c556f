import { environmentsOf, type HostState, sessionOf } from '../host-state.js';
import { requestClose } from '../close-app.js';
import { openApp } from '../open-app.js';
import { preloadAddress } from '../session/opening-addresses.js';
import { json, type Reply } from '../server/reply.js';
import { type HostSession } from '../session/host-session.js';
import { type Opening, type OpeningMode } from '../session/opening.js';
import { pageState } from './page-state.js';
import { readReport } from './reports.js';

/** A request to the API of the page, below `/webapp/api`. */
export interface PageApiRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  /** The body, parsed as JSON. */
  readonly body: Readonly<Record<string, unknown>>;
}

/** Answers the page's own API. The caller has checked that a page of ours asks. */
export async function answerPageApi(state: HostState, request: PageApiRequest): Promise<Reply> {
  const [resource, id, part] = request.path.split('/').filter(Boolean);
  const opening = id === undefined ? undefined : state.openings.get(Number(id));
  switch (
    `${request.method} ${resource}${id === undefined ? '' : '/:id'}${part ? `/${part}` : ''}`
  ) {
    case 'GET state':
      return json(pageState(state));
    case 'PUT session':
      state.sessionChanges = { ...state.sessionChanges, ...(request.body as Partial<HostSession>) };
      state.pages.broadcast({ kind: 'state' });
      return json(sessionOf(state));
    case 'POST openings':
      return open(state, request.body);
    case 'DELETE openings/:id':
      return withOpening(opening, ({ port }) => requestClose(state, port, true));
    case 'POST openings/:id/messages':
      return withOpening(opening, ({ channel }) =>
        channel.send(String(request.body['type'] ?? ''), String(request.body['content'] ?? '')),
      );
    case 'GET log':
      return json(state.log.entries);
    case 'DELETE log':
      state.log.clear();
      return json({});
    case 'POST reports':
      readReport(state, request.body);
      return json({});
    default:
      return json({ message: `There is no ${request.method} ${request.path}.` }, 404);
  }
}

async function open(state: HostState, body: Readonly<Record<string, unknown>>): Promise<Reply> {
  const source = state.applications.get(String(body['application']));
  if (!source) return json({ message: 'There is no such application.' }, 404);
  const environment = environmentsOf(state).find(name => name === body['environment']);
  const opening = await openApp(state, source.name, {
    mode: (body['mode'] as OpeningMode | undefined) ?? 'webapp',
    session: (body['session'] as Partial<HostSession> | undefined) ?? {},
    ...(environment === undefined ? {} : { environment }),
  });
  state.pages.broadcast({ kind: 'state' });
  return json({ port: opening.port, url: preloadAddress(opening) }, 201);
}

function withOpening(opening: Opening | undefined, act: (opening: Opening) => void): Reply {
  if (!opening) return json({ message: 'There is no such opening.' }, 404);
  act(opening);
  return json({});
}
