import { type HostState } from '../host-state.js';
import { entriesFor } from './entries-for.js';
import { type HostSession } from '../session/host-session.js';

/** The keys that change when the person changes the session of an open application. */
const changing = ['ProCompany', 'ProBranch', 'ProModule', 'ProDatabase', 'ProIdiom'] as const;

/** Changes the session of an application while it is open: its storage is written anew. */
export async function changeSession(
  state: HostState,
  port: number,
  changes: Partial<HostSession>,
): Promise<void> {
  const opening = state.openings.get(port);
  if (!opening) return;
  opening.session = { ...opening.session, ...changes };
  const { session } = await entriesFor(state, opening, '');
  const written = changing.flatMap(key => (key in session ? [[key, session[key]]] : []));
  state.pages.deliver(port, {
    kind: 'write-storage',
    port,
    session: Object.fromEntries(written) as Record<string, string>,
  });
  state.pages.broadcast({ kind: 'state' });
}
