import { inject, Injectable } from '@angular/core';
import { defer, type Observable, throwError } from 'rxjs';
import { ErrorCode } from '../errors/error-codes';
import { ProtheusError } from '../errors/protheus-error';
import { type ProThreadInfo } from '../session/models/pro-thread-info';
import { type ProUserInfo } from '../session/models/pro-user-info';
import { SessionStore } from '../session/session-store';
import { sessionUser } from '../session/session-user';
import { ProUserInfoService } from './pro-user-info.service';

/** The user of the session, read from the token. */
@Injectable({ providedIn: 'root' })
export class ProThreadInfoService {
  readonly #store = inject(SessionStore);
  readonly #users = inject(ProUserInfoService);

  /** Id and name of the user; empty without a token. */
  get proThreadInfo(): ProThreadInfo {
    return sessionUser(this.#store.raw('ERPTOKEN') ?? this.#store.raw('TOKEN')) ?? {};
  }

  /** The id of the user, such as `000001`. */
  get userId(): string | null {
    return this.proThreadInfo.userId ?? null;
  }

  /** The name with which the user signs in. */
  get userName(): string | null {
    return this.proThreadInfo.userName ?? null;
  }

  /** Requests the user from the server; also stores it in `sessionStorage.ProUser`. */
  getUserInfoThread(): Observable<ProUserInfo> {
    return defer(() => {
      const { userId } = this;
      return userId ? this.#users.get(userId, true) : throwError(notSignedIn);
    });
  }
}

function notSignedIn(): ProtheusError {
  return new ProtheusError(
    ErrorCode.NOT_SIGNED_IN,
    (typeof ngDevMode === 'undefined' || ngDevMode) &&
      'No user is signed in: sessionStorage has no ERPTOKEN and no TOKEN whose access token contains ' +
        'a user. Open the application with FwCallApp or in the local host, which write the token ' +
        'before the application starts.',
  );
}
