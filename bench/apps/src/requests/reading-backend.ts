import { HttpBackend, type HttpEvent, type HttpRequest, HttpResponse } from '@angular/common/http';
import { type Observable, of } from 'rxjs';

/** The requests of a variant. Headers are lazy: this backend reads them. */
export interface Sent {
  requests: number;
  authorized: number;
  tenants: Set<string>;
  lastUrl: string;
}

/** Responds at once, and reads the values that a real backend reads. */
export class ReadingBackend extends HttpBackend {
  readonly sent: Sent = { requests: 0, authorized: 0, tenants: new Set(), lastUrl: '' };

  override handle(request: HttpRequest<unknown>): Observable<HttpEvent<unknown>> {
    const { sent } = this;
    sent.requests++;
    sent.lastUrl = request.urlWithParams;
    request.headers.keys().forEach(name => {
      const value = request.headers.get(name);
      if (name === 'Authorization' && value) sent.authorized++;
      if (name === 'tenantid' && value) sent.tenants.add(value);
    });
    return of(new HttpResponse({ status: 200, body: null }));
  }
}
