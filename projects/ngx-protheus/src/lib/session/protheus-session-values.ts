import { type ProAppConfig } from './models/pro-app-config';
import { type ProAuthToken } from './models/pro-auth-token';
import { type ProBranch } from './models/pro-branch';
import { type ProCompany } from './models/pro-company';
import { type ProRole } from './models/pro-role';
import { type ProSystemModules } from './models/pro-system-modules';
import { type ProThemeConfiguration } from './models/pro-theme-configuration';
import { type ProUserInfo } from './models/pro-user-info';

/**
 * The value of each browser storage key. The names and the shapes are those of the host
 * (`FwCallApp`): applications and `advpltojs.js` read and write the same keys.
 */
export interface ProtheusSessionValues {
  /** The token of the user who opened the application. */
  ERPTOKEN: ProAuthToken;
  /** The same, under the name of the first versions. */
  TOKEN: ProAuthToken;
  /** `appconfig.json`, into which the host has written the REST URL. */
  ERPAPPCONFIG: ProAppConfig;
  ProAppConfig: ProAppConfig;
  ProCompany: ProCompany;
  /** `Code` keeps its trailing blanks: they are part of the tenant. */
  ProBranch: ProBranch;
  /** The module, without `SIGA`: `FIN`, `FAT`. */
  ProModule: string;
  /** The base date, `AAAAMMDD`. */
  ProDatabase: string;
  /** `pt-BR`, `en`, `es`. */
  ProIdiom: string;
  ProSystemModule: ProSystemModules;
  ProRole: ProRole;
  ProUser: ProUserInfo;
  /** `myapp`, or `myapp_env_<environment>` on a host with several environments. */
  appName: string;
  SocketPort: number;
  /** 1 is the desktop SmartClient on Windows, 2 on Linux, 5 the web client. */
  RemoteType: number;
  /** In `localStorage`. */
  ProTheme: ProThemeConfiguration;
  /** In `localStorage`; the language of PO UI. */
  PO_USER_LOCALE: string;
}

/** A key of the browser storage that the host, the application and the library share. */
export type ProtheusStorageKey = keyof ProtheusSessionValues;
