import { type Branch } from '../data/branches.js';
import { type Company } from '../data/companies.js';
import { appNameOf } from '../app-root/addresses.js';
import { type Opening, remoteType } from './running-app.js';
import { type ErpToken } from '../session/token-issuer.js';

/** What the host writes to the browser's storage before an application starts. */
export interface StorageEntries {
  readonly session: Readonly<Record<string, string>>;
  readonly local: Readonly<Record<string, string>>;
}

/** What the entries are made of. */
export interface StorageSource {
  readonly opening: Opening;
  readonly token: ErpToken;
  /** The application's configuration file after `api_baseUrl` was rewritten. */
  readonly appConfig: unknown;
  readonly company: Company;
  readonly branch: Branch;
}

const themes = ['light classic', 'dark classic', 'sunset light'] as const;

/** The storage keys of the platform, each in its own format: plain text or JSON. */
export function storageEntries(source: StorageSource): StorageEntries {
  const { opening, token, appConfig, company, branch } = source;
  const { session } = opening;
  return {
    session: {
      SocketPort: String(opening.port),
      RemoteType: String(remoteType[opening.mode]),
      appName: appNameOf(opening.application, opening.environment),
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
