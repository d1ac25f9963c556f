import { completeCodes } from '../config/find-unknown-code.js';
import { type SampleServer } from '../data/sample-server.js';
import { type HostSession } from '../session/host-session.js';
import { type AppPages } from './app-pages.js';
import { type RunningApps } from './running-apps.js';
import { storageOf, type StorageParts } from './storage-of.js';

/** What changing the session of an application uses. */
export interface ChangeSessionParts extends StorageParts {
  readonly data: SampleServer;
  readonly apps: RunningApps;
  readonly pages: AppPages;
}

/** The storage keys that change with the session of an open application. */
const changingKeys = ['ProCompany', 'ProBranch', 'ProModule', 'ProDatabase', 'ProIdiom'] as const;

/** Changes the session of an open application, and writes its storage again. */
export async function changeSession(
  parts: ChangeSessionParts,
  port: number,
  changes: Partial<HostSession>,
): Promise<void> {
  const { apps, pages } = parts;
  const app = apps.get(port);
  if (!app) return;
  app.session = completeCodes({ ...app.session, ...changes }, parts.data);
  const { session } = await storageOf(parts, app, '');
  const written = changingKeys.flatMap(key => (key in session ? [[key, session[key]]] : []));
  pages.deliver(port, {
    kind: 'write-storage',
    port,
    session: Object.fromEntries(written) as Record<string, string>,
  });
  pages.broadcast({ kind: 'state' });
}
