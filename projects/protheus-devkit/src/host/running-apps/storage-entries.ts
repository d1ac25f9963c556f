import { appNameOf } from '../app-root/app-root-paths.js';
import { type SampleBranch } from '../data/branches.js';
import { type SampleCompany } from '../data/companies.js';
import { type ErpToken } from '../session/token-issuer.js';
import { type AppInstance } from './app-instance.js';
import { remoteType } from './display-mode.js';

/** What the host writes to the browser's storage before an application starts. */
export interface StorageEntries {
  readonly session: Readonly<Record<string, string>>;
  readonly local: Readonly<Record<string, string>>;
}

/** The values of the entries. */
export interface StorageValues {
  readonly app: AppInstance;
  readonly token: ErpToken;
  /** The application's configuration file after `api_baseUrl` was rewritten. */
  readonly appConfig: unknown;
  readonly company: SampleCompany;
  readonly branch: SampleBranch;
}

const themes = ['light classic', 'dark classic', 'sunset light'] as const;

/** The storage keys of the platform, each in its own format: plain text or JSON. */
export function storageEntries(source: StorageValues): StorageEntries {
  const { app, token, appConfig, company, branch } = source;
  const { session } = app;
  return {
    session: {
      SocketPort: String(app.port),
      RemoteType: String(remoteType[app.mode]),
      appName: appNameOf(app.application, app.environment),
      ERPTOKEN: JSON.stringify(token),
      TOKEN: JSON.stringify(token),
      ERPAPPCONFIG: JSON.stringify(appConfig),
      ProAppConfig: JSON.stringify(appConfig),
      ProCompany: JSON.stringify(company),
      ProBranch: JSON.stringify(branch),
      ProModule: session.module,
      ProDatabase: session.baseDate,
      ProIdiom: session.language,
      ...session.extraKeys,
    },
    local:
      session.theme === undefined
        ? {}
        : {
            ProTheme: JSON.stringify({
              Configuration: session.theme,
              Description: themes[session.theme],
            }),
          },
  };
}
