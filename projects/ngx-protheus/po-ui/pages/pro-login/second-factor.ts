import { inject, Injectable } from '@angular/core';
import {
  embedding,
  type ProAuthToken,
  type ProMfaHasSecretInterface,
  type ProMfaQrCodeInterface,
  type ProMfaValidCodeInterface,
  ProtheusChannel,
} from 'ngx-protheus';
import { map, type Observable } from 'rxjs';

import { QuietRest } from '../unintercepted-rest-client';

const URL = '/api/framework/mfa';

/**
 * The second factor of a sign-in: by channel inside Protheus, by REST outside.
 *
 * **Security.** The token of the first factor goes along with each request and is not the session’s
 * yet: nobody who stops here is signed in.
 */
@Injectable({ providedIn: 'root' })
export class SecondFactor {
  private readonly channel = inject(ProtheusChannel);
  private readonly rest = inject(QuietRest);

  /** Whether the user has set it up before. */
  isSetUp(token: ProAuthToken): Observable<boolean> {
    return this.ask<ProMfaHasSecretInterface>(token, 'hasSecret', '/hasSecret').pipe(
      map(answer => answer?.hasSecret === true),
    );
  }

  /** What his authenticator app has to read. */
  qrCode(token: ProAuthToken): Observable<string> {
    return this.ask<ProMfaQrCodeInterface>(token, 'mfaQrCode', '/TOTPURI').pipe(
      map(answer => answer.cQrCode),
    );
  }

  /** Whether the code is the one of the moment. */
  accepts(code: string, token: ProAuthToken): Observable<boolean> {
    const question = this.inside()
      ? this.channel.request<ProMfaValidCodeInterface>('mfaValidCode', code, {
          answerType: 'mfaValidCode',
        })
      : this.rest.get<ProMfaValidCodeInterface>(`${URL}/tok`, { token, params: { token: code } });
    return question.pipe(map(answer => Number(answer?.tok) === 1));
  }

  private ask<T>(token: ProAuthToken, message: string, path: string): Observable<T> {
    return this.inside()
      ? this.channel.request<T>(message, message, { answerType: message })
      : this.rest.get<T>(URL + path, { token });
  }

  private inside(): boolean {
    return embedding().kind !== 'browser';
  }
}
