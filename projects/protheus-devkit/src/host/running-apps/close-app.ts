import { type HostState } from '../host-state.js';

/**
 * Closes an application: FwCallApp returns.
 * @param force closes at once; otherwise the person is asked, where a page can ask
 */
export function requestClose(state: HostState, port: number, force: boolean): void {
  if (!force && state.pages.command(port, { kind: 'close', port })) return;
  const opening = state.openings.remove(port);
  if (!opening) return;
  state.pages.command(port, { kind: 'closed', port });
  state.pages.broadcast({ kind: 'state' });
  state.log.note('info', 'closed', {}, opening);
}
