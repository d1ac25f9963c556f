import { HttpBackend, HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { ProAppConfigService, type ProAuthToken } from 'ngx-protheus';
import { defer, type Observable, switchMap } from 'rxjs';

/** What goes along with a quiet request. */
interface QuietOptions {
  /** A token that is not the session’s yet. */
  readonly token?: ProAuthToken;
  readonly params?: Readonly<Record<string, string>>;
}

/**
 * Asks the REST server past all interceptors, before somebody is signed in: nothing waits for a
 * token, no toast tells of a failure.
 *
 * **Security.** A token goes to the REST base alone, as everywhere.
 */
@Injectable({ providedIn: 'root' })
export class QuietRest {
  private readonly http = new HttpClient(inject(HttpBackend));
  private readonly config = inject(ProAppConfigService);

  /** JSON from an end point. */
  get<T>(path: string, options: QuietOptions = {}): Observable<T> {
    return this.request(path, options, 'json') as Observable<T>;
  }

  /** Text from an end point. */
  getText(path: string, options: QuietOptions = {}): Observable<string> {
    return this.request(path, options, 'text') as Observable<string>;
  }

  private request(
    path: string,
    { token, params }: QuietOptions,
    responseType: 'json' | 'text',
  ): Observable<unknown> {
    const access = token?.access_token;
    return defer(() => this.config.loadAppConfig()).pipe(
      switchMap(() =>
        this.http.request<unknown>('GET', this.config.serverWithApiUrl + path, {
          headers: access ? { Authorization: `Bearer ${access}` } : {},
          params,
          responseType: responseType as 'json',
        }),
      ),
    );
  }
}
