import { restBaseOf } from '../app-root/addresses.js';
import { readConfig } from '../app-root/read-config.js';
import { faultyEntries } from './storage-faults.js';
import { type HostState } from '../host-state.js';
import { tenantOf, tokenFor } from './open-session.js';
import { type Opening } from './running-app.js';
import { storageEntries, type StorageEntries } from './storage-entries.js';

/** What the preload page writes for an opening. */
export async function entriesFor(
  state: HostState,
  opening: Opening,
  origin: string,
): Promise<StorageEntries> {
  const source = state.applications.get(opening.application);
  const restBase = origin + (state.options.restPath ?? restBaseOf(opening.environment));
  const config = source && (await readConfig(source, restBase));
  if (!config) state.log.note('warning', 'config-missing', {}, opening);
  const entries = storageEntries({
    opening,
    token: await tokenFor(state, opening),
    appConfig: config ?? {},
    ...(await tenantOf(state, opening)),
  });
  return faultyEntries(entries, state.faults.current);
}
