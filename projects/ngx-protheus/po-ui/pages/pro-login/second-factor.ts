import { inject, Injectable } from '@angular/core';
import {
  type ProAuthToken,
  type ProMfaHasSecretInterface,
  type ProMfaQrCodeInterface,
  type ProMfaValidCodeInterface,
  ProtheusChannel,
  protheusEmbedding,
} from 'ngx-protheus';
import { map, type Observable } from 'rxjs';
import { UninterceptedRestClient } from '../unintercepted-rest-client';

const MFA_PATH = '/api/framework/mfa';

/**
 * The second factor of a sign-in: over the channel inside Protheus, by REST outside.
 *
 * **Security.** The token of the first factor is attached to each request but not stored in the
 * session: a user who stops here is not signed in.
 */
@Injectable({ providedIn: 'root' })
export class SecondFactor {
  readonly #channel = inject(ProtheusChannel);
  readonly #rest = inject(UninterceptedRestClient);

  /** Whether the user has set up the second factor. */
  isSetUp(token: ProAuthToken): Observable<boolean> {
    return this.#request<ProMfaHasSecretInterface>(token, 'hasSecret', '/hasSecret').pipe(
      map(answer => answer?.hasSecret === true),
    );
  }

  /** The QR code for the authenticator app. */
  qrCode(token: ProAuthToken): Observable<string> {
    return this.#request<ProMfaQrCodeInterface>(token, 'mfaQrCode', '/TOTPURI').pipe(
      map(answer => answer.cQrCode),
    );
  }

  /** Whether the code is valid now. */
  verifyCode(code: string, token: ProAuthToken): Observable<boolean> {
    const answer = this.#isInsideProtheus()
      ? this.#channel.request<ProMfaValidCodeInterface>('mfaValidCode', code, {
          answerType: 'mfaValidCode',
        })
      : this.#rest.get<ProMfaValidCodeInterface>(`${MFA_PATH}/tok`, {
          token,
          params: { token: code },
        });
    return answer.pipe(map(answer => Number(answer?.tok) === 1));
  }

  #request<T>(token: ProAuthToken, message: string, path: string): Observable<T> {
    return this.#isInsideProtheus()
      ? this.#channel.request<T>(message, message, { answerType: message })
      : this.#rest.get<T>(MFA_PATH + path, { token });
  }

  #isInsideProtheus(): boolean {
    return protheusEmbedding().kind !== 'browser';
  }
}
