import { type RecordedSession } from '../har/recorded-session.js';
import { type KnownSecrets } from '../secrets/known-secrets.js';
import { logOfRecording } from './har/log-of-recording.js';
import { type HostOptions } from './host-options.js';
import { type HostLog } from './log/host-log.js';
import { type NewLogEntry } from './log/log-entries.js';
import { type ProtheusHost } from './protheus-host.js';
import { startHostWith } from './start-host.js';

/** The inspector of a recording: a host without applications. */
export interface Inspector {
  /** The URL of the page that shows it. */
  readonly url: string;
  /** The secrets that are not shown. */
  readonly secrets: KnownSecrets;
  /** Shows one more entry. */
  add(entry: NewLogEntry): number;
  close(): Promise<void>;
}

/**
 * Starts the inspector.
 * @param recorded what it shows from the start
 * @throws DevkitError PDK201 when the port is not free
 */
export async function startInspector(
  options: Pick<HostOptions, 'port' | 'report'> = {},
  recorded?: RecordedSession,
): Promise<Inspector> {
  let log: HostLog | undefined;
  const host: ProtheusHost = await startHostWith(
    { ...options, applications: [], config: false },
    created => (log = created),
  );
  const add = (entry: NewLogEntry): number => (log as HostLog).add(entry);
  if (recorded) for (const entry of logOfRecording(recorded)) add(entry);
  return {
    url: `${host.url}/webapp/#inspector`,
    secrets: (log as unknown as HostLog).secrets,
    add,
    close: () => host.close(),
  };
}
