import { HttpBackend, HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { ProAppConfigService, type ProAuthToken } from 'ngx-protheus';
import { defer, type Observable, switchMap } from 'rxjs';

/** The options of a request. */
interface RestRequestOptions {
  /** A token that is not stored in the session yet. */
  readonly token?: ProAuthToken;
  readonly params?: Readonly<Record<string, string>>;
}

/**
 * Sends requests to the REST server without interceptors, before the user is signed in: no request
 * waits for a token, and no failure shows a toast.
 *
 * **Security.** A token is sent to the REST base only.
 */
@Injectable({ providedIn: 'root' })
export class UninterceptedRestClient {
  readonly #http = new HttpClient(inject(HttpBackend));
  readonly #config = inject(ProAppConfigService);

  /**
   * Requests JSON.
   *
   * @param path The path of the endpoint below the REST base.
   */
  get<T>(path: string, options: RestRequestOptions = {}): Observable<T> {
    return this.#request(path, options, 'json') as Observable<T>;
  }

  /**
   * Requests text.
   *
   * @param path The path of the endpoint below the REST base.
   */
  getText(path: string, options: RestRequestOptions = {}): Observable<string> {
    return this.#request(path, options, 'text') as Observable<string>;
  }

  #request(
    path: string,
    { token, params }: RestRequestOptions,
    responseType: 'json' | 'text',
  ): Observable<unknown> {
    const accessToken = token?.access_token;
    return defer(() => this.#config.loadAppConfig()).pipe(
      switchMap(() =>
        this.#http.request<unknown>('GET', this.#config.serverWithApiUrl + path, {
          headers: accessToken ? { Authorization: `Bearer ${accessToken}` } : {},
          params,
          responseType: responseType as 'json',
        }),
      ),
    );
  }
}
