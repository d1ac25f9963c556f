import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { map, type Observable } from 'rxjs';
import { parseAnswer } from '../channel/message-content';
import { ProtheusChannel } from '../channel/protheus-channel';
import { ErrorCode } from '../errors/error-codes';
import { ProtheusError } from '../errors/protheus-error';
import { hostKind } from '../host/host-kind';
import { browserStorage, readSession, writeSession } from '../session/browser-storage';
import { type ProSessionSettings } from '../session/models/pro-session-settings';
import { SessionChanges } from '../session/session-changes';
import { JSON_UTF8 } from './rest-query';
import { SIGN_IN_TIMEOUT } from './sign-in-timeout';

const URL = '/api/protheus/session/v1/defaults';

/**
 * Keys of the page, not of the session: without them the application does not find its host, or not
 * its own REST server after a reload.
 */
const PAGE_KEY = /^(ERPAPPCONFIG|appName|SocketPort|RemoteType|NgxProtheusConfig .*)$/;

/**
 * The settings of a new session: base date, company, branch, module, role. They come from AdvPL
 * inside a host, and from the REST server in a plain browser.
 */
@Injectable({ providedIn: 'root' })
export class ProSessionSettingsService {
  readonly #http = inject(HttpClient);
  readonly #channel = inject(ProtheusChannel);
  readonly #changes = inject(SessionChanges);

  /**
   * The initial settings.
   *
   * @returns The settings; fails with NGP403 when AdvPL does not answer within ten seconds.
   */
  requestSettingsDefaults(): Observable<ProSessionSettings> {
    return hostKind() === 'browser'
      ? this.#http.get<ProSessionSettings>(URL, { headers: { Accept: JSON_UTF8 } })
      : this.#channel
          .request('getSessionStart', 'setSessionStart', {
            answerType: 'setSessionStart',
            timeout: SIGN_IN_TIMEOUT,
            responseType: 'text',
          })
          .pipe(map(text => (text ? parseAnswer('getSessionStart', text) : noSettings())));
  }

  /** Leaves the session: asks AdvPL to go back, and removes the stored values of the session. */
  clearSettingsDefaults(): void {
    this.#channel.send('backButton');
    const storage = browserStorage('sessionStorage');
    const keys = Object.keys(storage ?? {}).filter(key => PAGE_KEY.test(key));
    const pageValues = keys.map(key => [key, readSession(key)] as const);
    storage?.clear();
    for (const [key, text] of pageValues) writeSession(key, text);
    this.#changes.check();
  }

  /**
   * Starts the session with these settings.
   *
   * @returns The settings, or the response of the REST server; fails with NGP234 when AdvPL refuses
   * them.
   */
  saveSettingsDefaults(session: ProSessionSettings): Observable<ProSessionSettings> {
    return hostKind() === 'browser'
      ? this.#http.post<ProSessionSettings>(URL, session, {
          headers: { 'Content-Type': JSON_UTF8 },
        })
      : this.#channel
          .request('submitButton', session, {
            answerType: 'submitButtonResponse',
            responseType: 'text',
          })
          .pipe(map(text => acceptedSettings(session, text)));
  }
}

function acceptedSettings(session: ProSessionSettings, text: string): ProSessionSettings {
  if (text === 'true') return session;
  throw new ProtheusError(
    ErrorCode.SESSION_SETTINGS_REFUSED,
    (typeof ngDevMode === 'undefined' || ngDevMode) &&
      'AdvPL refused the settings of the session (its answer to "submitButton" is not "true"): the ' +
        'user may not work in that company, branch, module or role, or the base date is not allowed.',
  );
}

function noSettings(): ProSessionSettings {
  return {
    role_code: '',
    role_description: '',
    role_when: false,
    show_go_emp_fil: false,
    show_mdi_menu_info: false,
    environment_code: '',
    environment_description: '',
    environment_when: true,
    disable_back_button: false,
  };
}
