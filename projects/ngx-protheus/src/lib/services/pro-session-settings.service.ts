import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { map, type Observable } from 'rxjs';

import { ProtheusError } from '../errors/protheus-error';
import { hostKind } from '../host/host-kind';
import { jsonAnswer } from '../channel/message-content';
import { ProtheusChannel } from '../channel/protheus-channel';
import { browserStorage, readSession, writeSession } from '../session/browser-storage';
import { type ProSessionSettings } from '../session/models/pro-session-settings';
import { SessionChanges } from '../session/session-changes';
import { JSON_UTF8 } from './rest-query';
import { START_LIMIT } from './sign-in-timeout';

const URL = '/api/protheus/session/v1/defaults';

/** What belongs to the page and not to the session: without these keys its host is lost. */
const PAGE_KEYS = ['ERPAPPCONFIG', 'appName', 'SocketPort', 'RemoteType'];

/**
 * The settings that a session starts with: base date, company, branch, module, role. Inside a host
 * AdvPL is asked, in a plain browser the REST server.
 */
@Injectable({ providedIn: 'root' })
export class ProSessionSettingsService {
  private readonly http = inject(HttpClient);
  private readonly channel = inject(ProtheusChannel);
  private readonly changes = inject(SessionChanges);

  /**
   * The settings to start with.
   *
   * @returns The settings; fails with NGP403 when AdvPL has not answered within ten seconds.
   */
  requestSettingsDefaults(): Observable<ProSessionSettings> {
    return hostKind() === 'browser'
      ? this.http.get<ProSessionSettings>(URL, { headers: { Accept: JSON_UTF8 } })
      : this.channel
          .request('getSessionStart', 'setSessionStart', {
            answerType: 'setSessionStart',
            timeout: START_LIMIT,
            responseType: 'text',
          })
          .pipe(map(text => (text ? jsonAnswer('getSessionStart', text) : noSettings())));
  }

  /** Leaves the session: tells AdvPL to go back, and forgets what the session kept. */
  clearSettingsDefaults(): void {
    this.channel.send('backButton');
    const kept = PAGE_KEYS.map(key => [key, readSession(key)] as const);
    browserStorage('sessionStorage')?.clear();
    for (const [key, text] of kept) {
      if (text !== null) writeSession(key, text);
    }
    this.changes.touch();
  }

  /** Starts the session with these settings; emits them, or what the REST server answers. */
  saveSettingsDefaults(session: ProSessionSettings): Observable<ProSessionSettings> {
    return hostKind() === 'browser'
      ? this.http.post<ProSessionSettings>(URL, session, { headers: { 'Content-Type': JSON_UTF8 } })
      : this.channel
          .request('submitButton', session, {
            answerType: 'submitButtonResponse',
            responseType: 'text',
          })
          .pipe(map(text => accepted(session, text)));
  }
}

function accepted(session: ProSessionSettings, text: string): ProSessionSettings {
  if (text === 'true') return session;
  throw new ProtheusError(
    'NGP234',
    (typeof ngDevMode === 'undefined' || ngDevMode) &&
      'AdvPL refused the settings of the session ("submitButton" was not answered by "true"): the ' +
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
