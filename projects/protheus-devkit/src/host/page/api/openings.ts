import { requestClose } from '../../running-apps/close-app.js';
import { environmentsOf, type HostState } from '../../host-state.js';
import { openApp } from '../../running-apps/open-app.js';
import { json, type Reply } from '../../http/reply.js';
import { changeSession } from '../../running-apps/change-session.js';
import { preloadAddress } from '../../running-apps/running-app-urls.js';
import { type Opening } from '../../running-apps/running-app.js';
import { readSession } from './read-session.js';
import { type PageRequest, type PageRoute } from './page-route.js';

/** Opening, changing and closing applications. */
export const openingRoutes: readonly PageRoute[] = [
  { method: 'POST', path: '/openings', answer: open },
  withOpening('DELETE', '/openings/:port', (state, { port }) => requestClose(state, port, true)),
  withOpening('POST', '/openings/:port/messages', (_state, { channel }, { body }) => {
    channel.send(String(body['type'] ?? ''), String(body['content'] ?? ''));
  }),
  withOpening('POST', '/openings/:port/reload', (state, { port }) => {
    state.pages.command(port, { kind: 'reload', port });
  }),
  // As when the person changes the branch in the menu while the application stays open.
  withOpening('PUT', '/openings/:port/session', (state, { port }, { body }) =>
    changeSession(state, port, readSession(body)),
  ),
];

async function open(state: HostState, { body }: PageRequest): Promise<Reply> {
  const source = state.applications.get(String(body['application']));
  if (!source) return json({ message: 'There is no such application.' }, 404);
  const opening = await openApp(state, source.name, {
    mode: body['mode'] === 'desktop' ? 'desktop' : 'webapp',
    environment: environmentsOf(state).find(name => name === body['environment']),
    session: readSession((body['session'] ?? {}) as Record<string, unknown>),
  });
  state.pages.broadcast({ kind: 'state' });
  return json({ port: opening.port, url: preloadAddress(opening) }, 201);
}

function withOpening(
  method: PageRoute['method'],
  path: string,
  act: (state: HostState, opening: Opening, request: PageRequest) => void | Promise<void>,
): PageRoute {
  return {
    method,
    path,
    async answer(state, request) {
      const opening = state.openings.get(Number(request.params['port']));
      if (!opening) return json({ message: 'There is no such opening.' }, 404);
      await act(state, opening, request);
      return json({});
    },
  };
}
