import { HttpErrorResponse } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { catchError, firstValueFrom, map, type Observable, of, tap, throwError } from 'rxjs';

import { ProtheusAuth } from '../auth/auth-events';
import { CLOCK } from '../timing/clock';
import { hasAccessToken, readToken, writeToken } from '../auth/stored-token';
import { TokenEndpoint } from '../auth/token-endpoint';
import { notRefreshable, noToken, signInRefused } from '../auth/token-errors';
import { TokenRefresher } from '../auth/token-refresher';
import { storedTokenTimes } from '../auth/token-times';
import { reportOnce } from '../errors/report';
import { hostKind } from '../host/host-kind';
import { ProtheusChannel } from '../channel/protheus-channel';
import { accessTokenClaims } from '../session/access-token-claims';
import { type ProAccessToken, type ProAuthToken } from '../session/models/pro-auth-token';
import { type ProUser } from '../session/models/pro-user';
import { type ProUserInfo } from '../session/models/pro-user-info';
import { SessionStore } from '../session/session-store';
import { generateRandomId } from '../../../compat/functions/generate-random-id';
import { ProUserInfoService } from './pro-user-info.service';
import { START_LIMIT } from './sign-in-timeout';

/**
 * Signs in and out, and tells who is signed in. Inside Protheus nobody needs it: the host writes the
 * token, the interceptor carries and renews it.
 *
 * **Security.** User and password go in the body of one request to the REST base, or over the
 * channel to AdvPL. They are kept nowhere.
 */
@Injectable({ providedIn: 'root' })
export class ProAuthService {
  private readonly auth = inject(ProtheusAuth);
  private readonly channel = inject(ProtheusChannel);
  private readonly clock = inject(CLOCK);
  private readonly endpoint = new TokenEndpoint();
  private readonly refresher = inject(TokenRefresher);
  private readonly store = inject(SessionStore);
  private readonly users = inject(ProUserInfoService);

  /** Where a guard was asked to go when nobody was signed in: go there after the sign-in. */
  get redirectUrl(): string {
    return this.auth.redirectUrl;
  }

  set redirectUrl(url: string) {
    this.auth.redirectUrl = url;
  }

  /**
   * What the sign-in page starts with: inside a host AdvPL says, else everything is empty.
   *
   * @returns The defaults; fails with NGP403 when AdvPL has not answered within ten seconds.
   */
  requestLoginDefaults(): Observable<ProUser> {
    if (hostKind() === 'browser') return of(LOGIN_DEFAULTS);
    const answer = `getLoginStart-${generateRandomId()}`;
    return this.channel
      .request('getLoginStart', answer, { answerType: answer, timeout: START_LIMIT, responseType: 'text' })
      .pipe(map(text => (parse(text) as ProUser | undefined) ?? LOGIN_DEFAULTS));
  }

  /**
   * Asks for a token: inside a host AdvPL, in a plain browser the token end point. It is not kept:
   * see {@link login}.
   *
   * @returns The token; fails with a 401 when user or password are wrong.
   */
  requestToken(user: ProUser): Observable<ProAuthToken> {
    const { username, password } = user;
    return hostKind() === 'browser'
      ? this.request({ grant_type: 'password', username, password })
      : this.channel
          .request('loginInside', loginContent(user), { answerType: 'setToken', responseType: 'text' })
          .pipe(map(accepted));
  }

  /** Asks the token end point for the successor of a token. It is not kept: see {@link updateToken}. */
  refreshToken(refresh_token: string): Observable<ProAuthToken> {
    return this.request({ grant_type: 'refresh_token', refresh_token });
  }

  /**
   * Signs in by {@link requestToken} and keeps the token for the session of this tab.
   *
   * @returns The token; fails with a 401 when user or password are wrong.
   */
  login(user: ProUser): Observable<ProAuthToken> {
    return this.requestToken(user).pipe(tap(token => this.saveToken(token)));
  }

  /** Asks AdvPL to open the recovery of the password. */
  passwordRecovery(user: string): void {
    this.channel.send('openPasswordRecovery', user);
  }

  /** Asks AdvPL to show the message of the sign-in. */
  showLoginMessage(): void {
    this.channel.send('showLoginMessage');
  }

  /** Keeps a token for the session of this tab. */
  saveToken(token: ProAuthToken): void {
    writeToken(this.store, token);
  }

  /** Fetches a user and keeps what the server knows of him for {@link userInfo}. */
  saveUserInfo(userId: string): void {
    this.users.get(userId).subscribe({
      error: (failure: unknown) =>
        reportOnce(
          'NGP510',
          (typeof ngDevMode === 'undefined' || ngDevMode) &&
            `The user could not be fetched (${
              failure instanceof HttpErrorResponse ? failure.status : 'no answer'
            }), so userInfo stays as it was. The users' end point needs the right to CFGA510; id ` +
              `and name of the user of the session are in ProtheusSession.user without any request.`,
        ),
    });
  }

  /**
   * Whether the stored token has more than a tenth of its life left.
   *
   * @param now Another time than now, in seconds or milliseconds since 1970.
   */
  isTokenValid(now?: number): boolean {
    const time = now === undefined ? this.clock.now() : now < 1e11 ? now * 1_000 : now;
    return time < (storedTokenTimes(this.store)?.dueAt ?? 0);
  }

  /**
   * Replaces the stored token by its successor, or joins the replacement under way.
   *
   * @returns Rejects with NGP502 or NGP506 when there is none.
   */
  async updateToken(): Promise<void> {
    const stored = readToken(this.store);
    if (!stored || !this.refresher.canRefresh(stored)) throw notRefreshable();
    await firstValueFrom(this.refresher.refresh(stored));
  }

  /** What {@link saveUserInfo} has kept; `undefined` before. */
  get userInfo(): ProUserInfo {
    return this.store.get('ProUser') as ProUserInfo;
  }

  /** The stored token; `undefined` when there is none. */
  get token(): ProAuthToken {
    return readToken(this.store)?.value as ProAuthToken;
  }

  /** Whether there is a token that has not ended, or that can be renewed. */
  get isUserAuthenticate(): boolean {
    const stored = readToken(this.store);
    const { endsAt = 0 } = storedTokenTimes(this.store) ?? {};
    return !!stored && (this.clock.now() < endsAt || this.refresher.canRefresh(stored));
  }

  /** Forgets the token and the user. A refresh under way brings nothing back. */
  logout(): void {
    this.store.setAll({ ERPTOKEN: undefined, TOKEN: undefined, ProUser: undefined });
  }

  /**
   * The claims of a token, `null` when it is no JWT.
   *
   * @param token The access token; the stored one by default.
   */
  getTokenPayload(token?: string): ProAccessToken {
    return orNull(accessTokenClaims(token ?? readToken(this.store)?.access)) as ProAccessToken;
  }

  /** The id of the signed-in user, such as `000001`; empty when the token does not tell. */
  get userId(): string {
    return accessTokenClaims(readToken(this.store)?.access)?.userid ?? '';
  }

  private request(parameters: Record<string, string>): Observable<ProAuthToken> {
    return this.endpoint
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

/** The published types say that these are always there; callers know better and test for `null`. */
function orNull<T>(value: T | undefined): T {
  return (value ?? null) as T;
}

/** An object in JSON, `undefined` for everything else. The text may be a token: no error names it. */
function parse(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value ? value : undefined;
  } catch {
    return undefined;
  }
}

/** The failure without what may contain credentials: the query of its address, a damaged token. */
function withoutSecrets(failure: unknown): unknown {
  if (!(failure instanceof HttpErrorResponse)) return failure;
  const { status, statusText, headers, error, url } = failure;
  return status >= 200 && status < 300
    ? noToken()
    : new HttpErrorResponse({ status, statusText, headers, error, url: url?.split('?')[0] });
}

function accepted(text: string): ProAuthToken {
  const token = parse(text);
  if (hasAccessToken(token)) return token;
  throw new HttpErrorResponse({ status: 401, error: signInRefused() });
}

/** Base64 of a JSON text; base64 knows no character beyond Latin-1, so JSON writes those escaped. */
function loginContent({ username, password, remember_user }: ProUser): string {
  const json = JSON.stringify({ usr: username, psw: password, remember: remember_user });
  return btoa(
    json.replace(
      /[^ -\xff]/g,
      character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
    ),
  );
}
