import { restBaseOf } from '../app-root/app-root-paths.js';
import { type Applications } from '../app-root/applications.js';
import { readConfig } from '../app-root/read-config.js';
import { type HostSettings } from '../config/host-settings.js';
import { type FaultSet } from '../faults/fault-set.js';
import { type HostLog } from '../log/host-log.js';
import { type AppInstance } from './app-instance.js';
import { type SessionUser } from './session-user.js';
import { type StorageEntries, storageEntries } from './storage-entries.js';
import { applyStorageFaults } from './storage-faults.js';

/** What the storage of an application is made from. */
export interface StorageParts {
  readonly applications: Pick<Applications, 'get'>;
  readonly settings: Pick<HostSettings, 'restPath'>;
  readonly sessionUser: SessionUser;
  readonly faults: FaultSet;
  readonly log: HostLog;
}

/**
 * The entries that the preload page writes for an application.
 * @param origin the origin of the REST base
 */
export async function storageOf(
  { applications, settings, sessionUser, faults, log }: StorageParts,
  app: AppInstance,
  origin: string,
): Promise<StorageEntries> {
  const source = applications.get(app.application);
  const restBase = origin + (settings.restPath ?? restBaseOf(app.environment));
  const config = source && (await readConfig(source, restBase));
  if (!config) log.note('warning', 'config-missing', {}, app);
  const entries = storageEntries({
    app,
    token: await sessionUser.tokenFor(app),
    appConfig: config ?? {},
    ...(await sessionUser.tenantOf(app)),
  });
  return applyStorageFaults(entries, faults.current);
}
