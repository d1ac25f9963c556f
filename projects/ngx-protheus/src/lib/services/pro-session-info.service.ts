import { inject, Injectable } from '@angular/core';
import { readSession } from '../session/browser-storage';
import { type ProAppConfig } from '../session/models/pro-app-config';
import { type ProAuthToken } from '../session/models/pro-auth-token';
import { type ProBranch } from '../session/models/pro-branch';
import { type ProCompany } from '../session/models/pro-company';
import { type ProRole } from '../session/models/pro-role';
import { type ProSessionInfo } from '../session/models/pro-session-info';
import { type ProSystemModules } from '../session/models/pro-system-modules';
import { type ProThemeConfiguration } from '../session/models/pro-theme-configuration';
import { type ProUser } from '../session/models/pro-user';
import {
  type ProtheusSessionValues,
  type ProtheusStorageKey,
} from '../session/protheus-session-values';
import { SessionChanges } from '../session/session-changes';
import { SessionStore } from '../session/session-store';
import { readCopy } from './read-copy';

/**
 * The session, read and written key by key in the storage, without a cache. An absent value is
 * `undefined`, although the published types exclude it; `ProtheusSession` has exact types and signals.
 */
@Injectable({ providedIn: 'root' })
export class ProSessionInfoService {
  readonly #store = inject(SessionStore);
  readonly #changes = inject(SessionChanges);

  /** The call is optional: values are not cached, so they cannot be out of date. */
  setSessionInfo(): void {
    this.#changes.check();
  }

  /** The second segment of the page's path: the environment on a host with several. */
  getLocationPathNameEnvironment(): string {
    return location.pathname.split('/')[2] ?? '';
  }

  /** All values in one object. */
  getSessionInfo(): ProSessionInfo {
    return {
      proCompany: this.getCompany(),
      proBranch: this.getBranch(),
      proModule: this.getModule(),
      appName: this.getAppName(),
      proSystemModule: this.getSystemModule(),
      proDatabase: this.getDataBase(),
      remoteType: this.getRemoteType(),
      socketPort: this.getSocketPort(),
      proAppConfig: this.getAppConfig(),
      proIdiom: this.getIdiom(),
      proRole: this.getRole(),
      token: this.getToken(),
      erpAppConfig: this.getErpAppConfig(),
      proUser: this.getUser(),
      erpToken: this.getErpToken(),
    };
  }

  getCompany(): ProCompany {
    return this.#read('ProCompany');
  }

  /** The branch; its `Code` keeps the trailing blanks. */
  getBranch(): ProBranch {
    return this.#read('ProBranch');
  }

  /** The module without `SIGA`, such as `FAT`. */
  getModule(): string {
    return this.#read('ProModule');
  }

  /** The folder from which the application was opened, as the host names it. */
  getAppName(): string {
    return this.#read('appName');
  }

  /** The module that the user has selected on the settings page. */
  getSystemModule(): ProSystemModules {
    return this.#read('ProSystemModule');
  }

  /** The base date, `AAAAMMDD`. */
  getDataBase(): string {
    return this.#read('ProDatabase');
  }

  /** 1 is the desktop SmartClient on Windows, 2 on Linux, 5 the web client. */
  getRemoteType(): number {
    return this.#read('RemoteType');
  }

  getSocketPort(): number {
    return this.#read('SocketPort');
  }

  getAppConfig(): ProAppConfig {
    return this.#read('ProAppConfig');
  }

  /** The language, such as `pt-BR`. */
  getIdiom(): string {
    return this.#read('ProIdiom');
  }

  getRole(): ProRole {
    return this.#read('ProRole');
  }

  getToken(): ProAuthToken {
    return this.#read('TOKEN');
  }

  getErpAppConfig(): ProAppConfig {
    return this.#read('ERPAPPCONFIG');
  }

  /** The user that was loaded last; despite the type it is a `ProUserInfo`. */
  getUser(): ProUser {
    return this.#read('ProUser') as unknown as ProUser;
  }

  getErpToken(): ProAuthToken {
    return this.#read('ERPTOKEN');
  }

  getTheme(): ProThemeConfiguration {
    return this.#read('ProTheme');
  }

  /** Changes the language of the next requests. */
  setIdiom(idiom: string): void {
    this.#store.set('ProIdiom', idiom);
  }

  setErpAppConfig(appConfig: ProAppConfig): void {
    this.#store.set('ERPAPPCONFIG', appConfig);
  }

  setErpToken(erpToken: ProAuthToken): void {
    this.#store.set('ERPTOKEN', erpToken);
  }

  setTheme(theme: ProThemeConfiguration): void {
    this.#store.set('ProTheme', theme);
  }

  /** Whether the new home of the ERP is enabled. */
  getNewHome(): boolean {
    return hostValue('NewHome') === true;
  }

  /**
   * The environment as the host wrote it: a number, or an object with type and description; 1 is
   * production, 2 homologation, 3 development.
   */
  getProEnvironment(): unknown {
    return hostValue('Environment');
  }

  /** The program that the user signed in to: `SIGAMDI`, `SIGAADV`, `SIGACFG`. */
  getProgramStart(): string | undefined {
    return text(hostValue('ProgramStart'));
  }

  /** When the user signed in. */
  getStartTime(): string | undefined {
    return text(hostValue('StartTime'));
  }

  #read<K extends ProtheusStorageKey>(key: K): ProtheusSessionValues[K] {
    return readCopy(this.#store, key) as ProtheusSessionValues[K];
  }
}

/**
 * A key of the newest hosts. The names of these keys are not published: both spellings that match
 * the other keys are read.
 */
function hostValue(name: string): unknown {
  const stored = readSession(`Pro${name}`) ?? readSession(name);
  try {
    return stored === null ? undefined : JSON.parse(stored);
  } catch {
    return stored;
  }
}

function text(value: unknown): string | undefined {
  return value === undefined ? undefined : String(value);
}
