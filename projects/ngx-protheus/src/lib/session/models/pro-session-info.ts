import { type ProAppConfig } from './pro-app-config';
import { type ProAuthToken } from './pro-auth-token';
import { type ProBranch } from './pro-branch';
import { type ProCompany } from './pro-company';
import { type ProRole } from './pro-role';
import { type ProSystemModules } from './pro-system-modules';
import { type ProUser } from './pro-user';

/** All values of the session, as `ProSessionInfoService.getSessionInfo()` returns them. */
export interface ProSessionInfo {
  proCompany: ProCompany;
  proBranch: ProBranch;
  proModule: string;
  appName: string;
  proSystemModule: ProSystemModules;
  proDatabase: string;
  remoteType: number;
  socketPort: number;
  proAppConfig: ProAppConfig | object;
  proIdiom: string;
  proRole: ProRole | object;
  token: ProAuthToken | object;
  erpAppConfig: ProAppConfig | object;
  proUser: ProUser | object;
  erpToken: ProAuthToken | object;
}
