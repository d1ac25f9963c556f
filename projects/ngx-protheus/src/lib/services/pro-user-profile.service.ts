import { HttpClient, HttpErrorResponse } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { concatMap, defer, type Observable, throwError } from 'rxjs';
import { ErrorCode } from '../errors/error-codes';
import { ProtheusError } from '../errors/protheus-error';
import { type Untyped } from '../session/models/untyped';
import { type ProUserProfileRequestInterface } from './models/pro-user-profile';

const URL = '/api/framework/v1/profileService/';

/**
 * The settings of a user in a program, which the ERP stores for each user. Call {@link setProfile}
 * first to select the profile.
 */
@Injectable({ providedIn: 'root' })
export class ProUserProfileService {
  readonly #http = inject(HttpClient);

  programName = '';
  task = '';
  type = '';
  /** Whether {@link setProfile} was called. */
  isReady = false;
  /** Kept for compatibility; the messages of this library are in its errors. */
  literals: Untyped = {};

  /** Selects the profile for the other methods. */
  setProfile(programName: string, task: string, type: string): void {
    Object.assign(this, { programName, task, type, isReady: true });
  }

  /** Creates the profile. */
  create(value: string): Observable<Untyped> {
    return this.#whenReady(() => this.#http.post(URL, this.getRequisitionBody(value)));
  }

  /**
   * Reads the profile.
   *
   * @param defaultValue The value that the server returns when there is no profile.
   * @param respType `json`, or `text` for a value that is not JSON.
   */
  read(defaultValue = '', respType: 'json' | 'text' = 'json'): Observable<Untyped> {
    return this.#whenReady(() =>
      respType === 'text'
        ? this.#http.get(this.getUrlApi(), {
            headers: { Accept: 'text/plain' },
            params: { defaultValue },
            responseType: 'text',
          })
        : this.#http.get(this.getUrlApi(), {
            headers: { Accept: 'application/json' },
            params: { defaultValue },
          }),
    );
  }

  /** Changes the profile. */
  update(value: string): Observable<Untyped> {
    return this.#whenReady(() => this.#http.put(this.getUrlApi(), this.getRequisitionBody(value)));
  }

  /** Deletes the profile. */
  delete(): Observable<Untyped> {
    return this.#whenReady(() => this.#http.delete(this.getUrlApi()));
  }

  /** Deletes the profile and creates it again; emits the response of the creation. */
  deleteThenCreate(value: string): Observable<Untyped> {
    return this.delete().pipe(concatMap(() => this.create(value)));
  }

  /** The endpoint of the profile. */
  getUrlApi(): string {
    return URL + [this.programName, this.task, this.type].map(encodeURIComponent).join('/');
  }

  /** The body that creates or changes the profile. */
  getRequisitionBody(value: string): ProUserProfileRequestInterface {
    const { programName, task, type } = this;
    return { programName, task, type, value };
  }

  #whenReady(request: () => Observable<Untyped>): Observable<Untyped> {
    return defer(() => (this.isReady ? request() : throwError(notReady)));
  }
}

function notReady(): HttpErrorResponse {
  const error = new ProtheusError(
    ErrorCode.PROFILE_MISSING,
    (typeof ngDevMode === 'undefined' || ngDevMode) &&
      'ProUserProfileService was used before setProfile(programName, task, type) selected a ' +
        'profile. Call it first, for example in the constructor of the component.',
  );
  return new HttpErrorResponse({ status: 400, url: URL, error });
}
