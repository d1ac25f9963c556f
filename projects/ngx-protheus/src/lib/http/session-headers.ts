import { HttpHeaders, type HttpRequest } from '@angular/common/http';
import { type CarriedSession, requestHeaders } from '../rest/request-headers';

/** Builds the headers of a session once and hands the same object out until the session changes. */
export class SessionHeaders {
  private last: CarriedSession | undefined;
  private built = new HttpHeaders();
  private names: readonly string[] = [];

  /**
   * Puts the headers on a request; one that the caller set is kept.
   *
   * @param bare Whether the request has none.
   */
  add({ headers }: HttpRequest<unknown>, carried: CarriedSession, bare: boolean): HttpHeaders {
    this.build(carried);
    if (bare) return this.built;
    for (const name of this.names) {
      if (!headers.has(name)) {
        headers = headers.set(name, this.built.get(name) as string);
      }
    }
    return headers;
  }

  private build(carried: CarriedSession): void {
    const { last } = this;
    if (
      last?.session !== carried.session ||
      last.token !== carried.token ||
      last.tenant !== carried.tenant
    ) {
      const record = requestHeaders(carried);
      this.names = Object.keys(record);
      this.built = new HttpHeaders(record);
      this.last = carried;
    }
  }
}
