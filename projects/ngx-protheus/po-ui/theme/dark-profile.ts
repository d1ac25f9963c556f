import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { embedding, ProtheusChannel } from 'ngx-protheus';
import { catchError, map, type Observable, of, switchMap } from 'rxjs';

import { injectNoToast } from '../messages/without-toast';

/** Whether the user wants the dark theme, among his profiles. */
const PROFILES = '/api/framework/v1/profileService/';
const KEY = { programName: 'wAPIpLOGIN', task: 'CONFIG', type: 'DARK' };
const ADDRESS = PROFILES + Object.values(KEY).join('/');

/** The host’s own programs answer at once; other programs may not know these messages at all. */
const PATIENCE = 5_000;

/** The wish of the user for the dark theme, which the ERP keeps: by channel inside, by REST outside. */
@Injectable({ providedIn: 'root' })
export class DarkProfile {
  private readonly http = inject(HttpClient);
  private readonly channel = inject(ProtheusChannel);
  private readonly noToast = injectNoToast();

  /** Whether the user may choose. */
  isAllowed(): Observable<boolean> {
    return this.inside() ? this.ask('canUseDarkTheme') : of(true);
  }

  /** Whether he wants the dark theme. */
  read(): Observable<boolean> {
    if (this.inside()) return this.ask('getDarkUserProfile');
    return this.stored('false').pipe(
      map(text => text.includes('true')),
      catchError(() => of(false)),
    );
  }

  /** Keeps what he wants; emits whether it was kept. */
  write(dark: boolean): Observable<boolean> {
    const value = String(dark);
    if (this.inside()) return this.ask('setThemeProfile', value);
    const body = { ...KEY, value };
    return this.stored('').pipe(
      // One of both addresses would be refused.
      switchMap(before =>
        before
          ? this.http.put(ADDRESS, body, { headers: this.noToast })
          : this.http.post(PROFILES, body, { headers: this.noToast }),
      ),
      map(() => true),
      catchError(() => of(false)),
    );
  }

  private stored(defaultValue: string): Observable<string> {
    return this.http
      .get(ADDRESS, {
        headers: { Accept: 'text/plain', ...this.noToast },
        params: { defaultValue },
        responseType: 'text',
      })
      .pipe(map(text => text.replace(/^"|"$/g, '')));
  }

  private ask(type: string, content = type): Observable<boolean> {
    return this.channel
      .request(type, content, { answerType: type, responseType: 'text', timeout: PATIENCE })
      .pipe(
        map(answer => answer === 'true'),
        catchError(() => of(false)),
      );
  }

  private inside(): boolean {
    return embedding().kind !== 'browser';
  }
}
