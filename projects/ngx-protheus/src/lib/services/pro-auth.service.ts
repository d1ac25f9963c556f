import { HttpErrorResponse } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { catchError, firstValueFrom, map, type Observable, of, tap, throwError } from 'rxjs';
import { AuthState } from '../auth/auth-state';
import { hasAccessToken, readToken, removeToken, writeToken } from '../auth/stored-token';
import { TokenEndpoint } from '../auth/token-endpoint';
import { tokenError } from '../auth/token-errors';
import { TokenRefresher } from '../auth/token-refresher';
import { storedTokenTimes } from '../auth/token-times';
import { ProtheusChannel } from '../channel/protheus-channel';
import { ErrorCode } from '../errors/error-codes';
import { reportOnce } from '../errors/report';
import { hostKind } from '../host/host-kind';
import { accessTokenClaims } from '../session/access-token-claims';
import { type ProAccessToken, type ProAuthToken } from '../session/models/pro-auth-token';
import { type ProUser } from '../session/models/pro-user';
import { type ProUserInfo } from '../session/models/pro-user-info';
import { SessionStore } from '../session/session-store';
import { CLOCK } from '../timing/clock';
import { generateRandomId } from './generate-random-id';
import { ProUserInfoService } from './pro-user-info.service';
import { SIGN_IN_TIMEOUT } from './sign-in-timeout';

/**
 * Signs in and out, and returns the user who is signed in. Inside Protheus it is not needed: the
 * host writes the token, and the interceptor attaches and renews it.
 *
 * **Security.** User and password are sent in the body of one request to the REST base, or over the
 * channel to AdvPL. They are not stored.
 */
@Injectable({ providedIn: 'root' })
export class ProAuthService {
  readonly #authState = inject(AuthState);
  readonly #channel = inject(ProtheusChannel);
  readonly #clock = inject(CLOCK);
  readonly #endpoint = new TokenEndpoint();
  readonly #refresher = inject(TokenRefresher);
  readonly #store = inject(SessionStore);
  readonly #users = inject(ProUserInfoService);

  /** The URL that a guard refused because no user was signed in: navigate there after the sign-in. */
  get redirectUrl(): string {
    return this.#authState.redirectUrl;
  }

  set redirectUrl(url: string) {
    this.#authState.redirectUrl = url;
  }

  /**
   * The initial values of the sign-in page: inside a host they come from AdvPL, otherwise they are
   * empty.
   *
   * @returns The defaults; fails with NGP403 when AdvPL does not answer within ten seconds.
   */
  requestLoginDefaults(): Observable<ProUser> {
    if (hostKind() === 'browser') return of(LOGIN_DEFAULTS);
    const answer = `getLoginStart-${generateRandomId()}`;
    return this.#channel
      .request('getLoginStart', answer, {
        answerType: answer,
        timeout: SIGN_IN_TIMEOUT,
        responseType: 'text',
      })
      .pipe(map(text => (parse(text) as ProUser | undefined) ?? LOGIN_DEFAULTS));
  }

  /**
   * Requests a token: inside a host from AdvPL, in a plain browser from the token endpoint. The token
   * is not stored: see {@link login}.
   *
   * @returns The token; fails with status 401 when user or password are wrong.
   */
  requestToken(user: ProUser): Observable<ProAuthToken> {
    const { username, password } = user;
    return hostKind() === 'browser'
      ? this.#request({ grant_type: 'password', username, password })
      : this.#channel
          .request('loginInside', loginContent(user), {
            answerType: 'setToken',
            responseType: 'text',
          })
          .pipe(map(parseToken));
  }

  /**
   * Requests a new token from the token endpoint. It is not stored: see {@link updateToken}.
   *
   * @param refresh_token The refresh token of the old one.
   */
  refreshToken(refresh_token: string): Observable<ProAuthToken> {
    return this.#request({ grant_type: 'refresh_token', refresh_token });
  }

  /**
   * Signs in by {@link requestToken} and stores the token in the session of this tab.
   *
   * @returns The token; fails with status 401 when user or password are wrong.
   */
  login(user: ProUser): Observable<ProAuthToken> {
    return this.requestToken(user).pipe(tap(token => this.saveToken(token)));
  }

  /** Asks AdvPL to open the password recovery. */
  passwordRecovery(user: string): void {
    this.#channel.send('openPasswordRecovery', user);
  }

  /** Asks AdvPL to show the sign-in message. */
  showLoginMessage(): void {
    this.#channel.send('showLoginMessage');
  }

  /** Stores a token in the session of this tab. */
  saveToken(token: ProAuthToken): void {
    writeToken(this.#store, token);
  }

  /** Requests a user from the server and stores the result for {@link userInfo}. */
  saveUserInfo(userId: string): void {
    this.#users.get(userId).subscribe({
      error: (failure: unknown) =>
        reportOnce(
          ErrorCode.USER_NOT_FETCHED,
          (typeof ngDevMode === 'undefined' || ngDevMode) &&
            `The user could not be loaded (${
              failure instanceof HttpErrorResponse ? failure.status : 'no response'
            }), so userInfo is unchanged. The users endpoint needs the right to CFGA510; id and ` +
              `name of the user of the session are in ProtheusSession.user without a request.`,
        ),
    });
  }

  /**
   * Whether the stored token has more than a tenth of its lifetime left.
   *
   * @param now Another time than the current one, in seconds or milliseconds since 1970.
   */
  isTokenValid(now?: number): boolean {
    const time = now === undefined ? this.#clock.now() : now < 1e11 ? now * 1_000 : now;
    return time < (storedTokenTimes(this.#store)?.dueAt ?? 0);
  }

  /**
   * Replaces the stored token by a new one, or waits for a refresh that is already running.
   *
   * @returns Rejects with NGP502 or NGP506 when there is no new token.
   */
  async updateToken(): Promise<void> {
    const stored = readToken(this.#store);
    if (!stored || !this.#refresher.canRefresh(stored))
      throw tokenError(ErrorCode.TOKEN_NOT_REFRESHABLE);
    await firstValueFrom(this.#refresher.refresh(stored));
  }

  /** The user that {@link saveUserInfo} has stored; `undefined` before. */
  get userInfo(): ProUserInfo {
    return this.#store.get('ProUser') as ProUserInfo;
  }

  /** The stored token; `undefined` when there is none. */
  get token(): ProAuthToken {
    return readToken(this.#store)?.value as ProAuthToken;
  }

  /** Whether there is a token that has not expired, or that can be renewed. */
  get isUserAuthenticate(): boolean {
    const stored = readToken(this.#store);
    const { endsAt = 0 } = storedTokenTimes(this.#store) ?? {};
    return !!stored && (this.#clock.now() < endsAt || this.#refresher.canRefresh(stored));
  }

  /** Removes the token and the user. A refresh that is still running does not restore them. */
  logout(): void {
    removeToken(this.#store);
  }

  /**
   * The claims of a token, `null` when it is no JWT.
   *
   * @param token The access token; the stored one by default.
   */
  getTokenPayload(token?: string): ProAccessToken {
    return orNull(accessTokenClaims(token ?? readToken(this.#store)?.access)) as ProAccessToken;
  }

  /** The id of the signed-in user, such as `000001`; empty when the token does not contain it. */
  get userId(): string {
    return accessTokenClaims(readToken(this.#store)?.access)?.userid ?? '';
  }

  #request(parameters: Record<string, string>): Observable<ProAuthToken> {
    return this.#endpoint
      .request(parameters)
      .pipe(catchError((failure: unknown) => throwError(() => withoutSecrets(failure))));
  }
}

const LOGIN_DEFAULTS: ProUser = {
  username: '',
  username_when: true,
  password: '',
  remember_user: false,
  show_remember_user: false,
};

/** The published types have no `null` here, but callers test for it. */
function orNull<T>(value: T | undefined): T {
  return (value ?? null) as T;
}

/** Parses a JSON object; `undefined` for everything else. No error contains the text: it may be a token. */
function parse(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value ? value : undefined;
  } catch {
    return undefined;
  }
}

/** The failure without what may contain credentials: the query of its URL, a damaged token. */
function withoutSecrets(failure: unknown): unknown {
  if (!(failure instanceof HttpErrorResponse)) return failure;
  const { status, statusText, headers, error, url } = failure;
  return status >= 200 && status < 300
    ? tokenError(ErrorCode.TOKEN_RESPONSE_EMPTY)
    : new HttpErrorResponse({ status, statusText, headers, error, url: url?.split('?')[0] });
}

function parseToken(text: string): ProAuthToken {
  const token = parse(text);
  if (hasAccessToken(token)) return token;
  throw new HttpErrorResponse({ status: 401, error: tokenError(ErrorCode.SIGN_IN_REFUSED) });
}

/** Base64 of a JSON text. `btoa` accepts Latin-1 only, so other characters are escaped in the JSON. */
function loginContent({ username, password, remember_user }: ProUser): string {
  const json = JSON.stringify({ usr: username, psw: password, remember: remember_user });
  return btoa(
    json.replace(
      /[^ -\xff]/g,
      character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
    ),
  );
}
