import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { ProtheusChannel, protheusEmbedding } from 'ngx-protheus';
import { catchError, map, type Observable, of, switchMap } from 'rxjs';
import { injectWithoutToastHeaders } from '../messages/without-toast';

/** The profile of the user that holds the choice of the dark theme. */
const PROFILES_URL = '/api/framework/v1/profileService/';
const KEY = { programName: 'wAPIpLOGIN', task: 'CONFIG', type: 'DARK' };
const PROFILE_URL = PROFILES_URL + Object.values(KEY).join('/');

/** The host's own programs answer at once; other programs may not know these messages. */
const ANSWER_TIMEOUT_MS = 5_000;

/**
 * The user's choice of the dark theme, which the ERP stores: over the channel inside Protheus, by
 * REST outside.
 */
@Injectable({ providedIn: 'root' })
export class DarkProfile {
  readonly #http = inject(HttpClient);
  readonly #channel = inject(ProtheusChannel);
  readonly #withoutToastHeaders = injectWithoutToastHeaders();

  /** Whether the user may choose the dark theme. */
  isAllowed(): Observable<boolean> {
    return this.#isInsideProtheus() ? this.#requestBoolean('canUseDarkTheme') : of(true);
  }

  /** Whether the user chose the dark theme. */
  read(): Observable<boolean> {
    if (this.#isInsideProtheus()) return this.#requestBoolean('getDarkUserProfile');
    return this.#readStored('false').pipe(
      map(text => text.includes('true')),
      catchError(() => of(false)),
    );
  }

  /**
   * Stores the choice.
   *
   * @returns Whether it was stored.
   */
  write(dark: boolean): Observable<boolean> {
    const value = String(dark);
    if (this.#isInsideProtheus()) return this.#requestBoolean('setThemeProfile', value);
    const body = { ...KEY, value };
    return this.#readStored('').pipe(
      // The server refuses PUT for a profile that does not exist, and POST for one that does.
      switchMap(previous =>
        previous
          ? this.#http.put(PROFILE_URL, body, { headers: this.#withoutToastHeaders })
          : this.#http.post(PROFILES_URL, body, { headers: this.#withoutToastHeaders }),
      ),
      map(() => true),
      catchError(() => of(false)),
    );
  }

  #readStored(defaultValue: string): Observable<string> {
    return this.#http
      .get(PROFILE_URL, {
        headers: { Accept: 'text/plain', ...this.#withoutToastHeaders },
        params: { defaultValue },
        responseType: 'text',
      })
      .pipe(map(text => text.replace(/^"|"$/g, '')));
  }

  #requestBoolean(type: string, content = type): Observable<boolean> {
    return this.#channel
      .request(type, content, {
        answerType: type,
        responseType: 'text',
        timeout: ANSWER_TIMEOUT_MS,
      })
      .pipe(
        map(answer => answer === 'true'),
        catchError(() => of(false)),
      );
  }

  #isInsideProtheus(): boolean {
    return protheusEmbedding().kind !== 'browser';
  }
}
