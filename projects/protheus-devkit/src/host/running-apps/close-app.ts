import { type HostLog } from '../log/host-log.js';
import { type AppPages } from './app-pages.js';
import { type RunningApps } from './running-apps.js';

/** What closing an application uses. */
export interface CloseParts {
  readonly apps: RunningApps;
  readonly pages: AppPages;
  readonly log: HostLog;
}

/**
 * Closes an application: FwCallApp returns.
 * @param force closes it at once; otherwise the user is asked, if a page shows the application
 */
export function closeApp({ apps, pages, log }: CloseParts, port: number, force: boolean): void {
  if (!force && pages.command(port, { kind: 'close', port })) return;
  const app = apps.remove(port);
  if (!app) return;
  pages.command(port, { kind: 'closed', port });
  pages.broadcast({ kind: 'state' });
  log.note('info', 'closed', {}, app);
}
