import { inject, Injectable } from '@angular/core';
import { map, type Observable, tap } from 'rxjs';
import { type ProUserInfo } from '../session/models/pro-user-info';
import { SessionStore } from '../session/session-store';
import { generateRandomId } from './generate-random-id';
import { HttpOrChannel } from './http-or-channel';
import { type ProUserPswretInterface } from './models/pro-user-pswret';
import { JSON_UTF8 } from './rest-query';

const USERS = '/api/framework/v1/users';
const PSWRET = '/api/framework/v1/basicProtheusServices/pswret/';

/** The users of the ERP. */
@Injectable({ providedIn: 'root' })
export class ProUserInfoService extends HttpOrChannel {
  readonly #store = inject(SessionStore);

  readonly EVENT_GET_ID = 'getUserInfo';
  readonly EVENT_SET_ID = 'setUserInfo';

  /**
   * A user by the id, such as `000001`; also stores it in `sessionStorage.ProUser`. By REST it needs
   * the right to the users routine (CFGA510); the id and the name of the user of the session are in
   * `ProtheusSession.user` without a request.
   *
   * @param isUseHttp Whether this request goes to the REST server.
   */
  get(userId: string, isUseHttp = this.isChannelHTTP()): Observable<ProUserInfo> {
    return (isUseHttp ? this.#byHttp(userId) : this.#byChannel(userId)).pipe(
      map(user => (user?.userName ? { ...user, complete_name: user.userName } : user)),
      tap(user => this.#store.set('ProUser', user)),
    );
  }

  /** Removes the user that {@link get} has stored. */
  removeFromStorage(): void {
    this.#store.setAll({ ProUser: undefined });
  }

  /** The record of the user of the session, as AdvPL's `PswRet` returns it. */
  pswRet(): Observable<ProUserPswretInterface> {
    return this.http.get<ProUserPswretInterface>(PSWRET);
  }

  #byHttp(userId: string): Observable<ProUserInfo> {
    return this.http.get<ProUserInfo>(`${USERS}/${encodeURIComponent(userId)}`, {
      headers: { Accept: JSON_UTF8, 'X-Totvs-No-Error': 'true' },
    });
  }

  #byChannel(userId: string): Observable<ProUserInfo> {
    const id = `#id#${generateRandomId()}`;
    return this.requestAdvpl<ProUserInfo>(this.EVENT_GET_ID + id, userId, this.EVENT_SET_ID + id);
  }
}
