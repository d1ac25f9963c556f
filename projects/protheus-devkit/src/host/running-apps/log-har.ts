import { type Har } from '../../har/har-format.js';
import { type RecordedApplication } from '../../har/recorded-session.js';
import { harOf } from '../../har/write-har.js';
import { version } from '../../version.js';
import { recordedLog } from '../har/recorded-log.js';
import { type HostLog } from '../log/host-log.js';
import { type AppInstance } from './app-instance.js';
import { type RunningApps } from './running-apps.js';
import { type SessionUser } from './session-user.js';

/** What the HAR of a host is made from. */
export interface LogHarParts {
  readonly apps: Pick<RunningApps, 'all'>;
  readonly log: HostLog;
  readonly sessionUser: SessionUser;
}

/**
 * The log of a host as a HAR, without tokens and passwords.
 * @param origin the origin of the host, for its URLs
 */
export async function logHar(
  { apps, log, sessionUser }: LogHarParts,
  origin: string,
): Promise<Har> {
  const applications = await Promise.all(
    apps.all.map(app => recordedApplication(app, sessionUser)),
  );
  return harOf(
    { ...recordedLog(log.entries, origin), applications },
    { version: await version(), secrets: log.secrets, bodyLength: log.bodyBytes },
  );
}

async function recordedApplication(
  app: AppInstance,
  sessionUser: SessionUser,
): Promise<RecordedApplication> {
  const { extraKeys, ...session } = app.session;
  const { company, branch } = await sessionUser.tenantOf(app);
  return {
    name: app.application,
    port: app.port,
    mode: app.mode,
    ...(app.environment === undefined ? {} : { environment: app.environment }),
    session,
    storage: {
      session: {
        ProCompany: JSON.stringify(company),
        ProBranch: JSON.stringify(branch),
        ProModule: session.module,
        ProDatabase: session.baseDate,
        ProIdiom: session.language,
        ...extraKeys,
      },
      local: {},
    },
  };
}
