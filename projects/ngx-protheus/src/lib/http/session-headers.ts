import { HttpHeaders } from '@angular/common/http';
import { type CarriedSession, requestHeaders } from '../url/request-headers';

type Session = CarriedSession['session'];

/** Builds the headers of a session once and hands the same object out until the session changes. */
export class SessionHeaders {
  /** Absent before the first request, for which they are built whatever it carries. */
  #session: Session | undefined;
  #token: string | undefined;
  #tenant: boolean | undefined;
  #built!: HttpHeaders;

  /** The headers that carry a session. */
  of(session: Session, token: string | undefined, tenant: boolean): HttpHeaders {
    if (this.#session !== session || this.#token !== token || this.#tenant !== tenant) {
      this.#session = session;
      this.#token = token;
      this.#tenant = tenant;
      this.#built = new HttpHeaders(requestHeaders({ session, token, tenant }));
    }
    return this.#built;
  }
}

/** Puts headers under those that a request has already. */
export function underneath(ours: HttpHeaders, theirs: HttpHeaders): HttpHeaders {
  return ours
    .keys()
    .filter(name => !theirs.has(name))
    .reduce((all, name) => all.set(name, ours.get(name) as string), theirs);
}
