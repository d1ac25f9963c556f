import { HttpHeaders, type HttpRequest } from '@angular/common/http';
import { type CarriedSession, requestHeaders } from '../rest/request-headers';

/** Builds the headers of a session once and hands the same object out until the session changes. */
export class SessionHeaders {
  private last: CarriedSession | undefined;
  private built = new HttpHeaders();

  /** Puts the headers on a request; one that the caller set is kept. */
  add({ headers }: HttpRequest<unknown>, carried: CarriedSession): HttpHeaders {
    const { last } = this;
    if (
      last?.session !== carried.session ||
      last.token !== carried.token ||
      last.tenant !== carried.tenant
    ) {
      this.last = carried;
      this.built = new HttpHeaders(requestHeaders(carried));
    }
    const { built } = this;
    return headers.keys().length
      ? built
          .keys()
          .filter(name => !headers.has(name))
          .reduce((all, name) => all.set(name, built.get(name) as string), headers)
      : built;
  }
}
