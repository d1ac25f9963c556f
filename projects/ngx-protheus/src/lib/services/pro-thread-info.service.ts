import { inject, Injectable } from '@angular/core';
import { defer, type Observable, throwError } from 'rxjs';

import { ProtheusError } from '../errors/protheus-error';
import { type ProThreadInfo } from '../session/models/pro-thread-info';
import { type ProUserInfo } from '../session/models/pro-user-info';
import { SessionStore } from '../session/session-store';
import { sessionUser } from '../session/session-user';
import { ProUserInfoService } from './pro-user-info.service';

/** The user of the session, as the token names it. */
@Injectable({ providedIn: 'root' })
export class ProThreadInfoService {
  private readonly store = inject(SessionStore);
  private readonly users = inject(ProUserInfoService);

  /** Id and name of the user; empty without a token. */
  get proThreadInfo(): ProThreadInfo {
    return sessionUser(this.store.raw('ERPTOKEN') ?? this.store.raw('TOKEN')) ?? {};
  }

  /** The id of the user, such as `000001`. */
  get userId(): string | null {
    return this.proThreadInfo.userId ?? null;
  }

  /** The name that the user signs in with. */
  get userName(): string | null {
    return this.proThreadInfo.userName ?? null;
  }

  /** Asks the server for everything about the user; it is kept in `sessionStorage.ProUser` too. */
  getUserInfoThread(): Observable<ProUserInfo> {
    return defer(() => {
      const { userId } = this;
      return userId ? this.users.get(userId, true) : throwError(nobody);
    });
  }
}

function nobody(): ProtheusError {
  return new ProtheusError(
    'NGP304',
    (typeof ngDevMode === 'undefined' || ngDevMode) &&
      'Nobody is signed in: sessionStorage has no ERPTOKEN and no TOKEN whose access token names a ' +
        'user. Open the application by FwCallApp or by the local host, which write it before the ' +
        'application starts.',
  );
}
