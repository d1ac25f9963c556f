import { Injectable } from '@angular/core';
import { map, type Observable } from 'rxjs';
import { HttpOrChannel } from './http-or-channel';
import {
  type ProMfaHasSecretInterface,
  type ProMfaQrCodeInterface,
  type ProMfaValidCodeInterface,
} from './models/pro-mfa';

const URL = '/api/framework/mfa';

/** The second factor at sign-in. */
@Injectable({ providedIn: 'root' })
export class ProMfaService extends HttpOrChannel {
  #hasMfa = false;
  #validToken = false;
  #sigaCfg = false;

  /** Stores whether the user needs a second factor (`hasMFA` of the token). */
  setHasMFA(hasMFA: boolean): void {
    this.#hasMfa = hasMFA;
  }

  getHasMFA(): boolean {
    return this.#hasMfa;
  }

  /** Stores whether the second factor was accepted. */
  setIsValidToken(isValid: boolean): void {
    this.#validToken = isValid;
  }

  getIsValidToken(): boolean {
    return this.#validToken;
  }

  /** Stores whether the session belongs to the configurator, `SIGACFG`. */
  setIsSigaCfg(isCfg: boolean): void {
    this.#sigaCfg = isCfg;
  }

  getIsSigaCfg(): boolean {
    return this.#sigaCfg;
  }

  /** Requests whether the user has set up a second factor. */
  userHasMfaSecurity(): Observable<ProMfaHasSecretInterface> {
    return this.isChannelHTTP()
      ? this.http.get<ProMfaHasSecretInterface>(`${URL}/hasSecret`)
      : this.requestAdvpl('hasSecret', 'hasSecret', 'hasSecret');
  }

  /** Requests the QR code with which the user sets up the second factor. */
  getMfaQrCode(): Observable<ProMfaQrCodeInterface> {
    return this.isChannelHTTP()
      ? this.http.get<ProMfaQrCodeInterface>(`${URL}/TOTPURI`)
      : this.requestAdvpl('mfaQrCode', 'mfaQrCode', 'mfaQrCode');
  }

  /** Requests whether a code that the user entered is correct. */
  getMfaValid(tokenMfa: string): Observable<ProMfaValidCodeInterface> {
    return this.isChannelHTTP()
      ? this.http.get<ProMfaValidCodeInterface>(`${URL}/tok`, { params: { token: tokenMfa } })
      : this.requestAdvpl('mfaValidCode', tokenMfa, 'mfaValidCode');
  }

  /** Asks AdvPL whether the session belongs to the configurator, `SIGACFG`. */
  isSIGACFG(): Observable<boolean> {
    return this.requestAdvpl<{ isConfig: boolean }>('isConfig', 'isConfig', 'isConfig').pipe(
      map(({ isConfig }) => isConfig),
    );
  }
}
