import { HttpBackend, type HttpEvent, type HttpRequest, HttpResponse } from '@angular/common/http';
import { type Observable, of } from 'rxjs';

/** What the variants must all have sent; headers are lazy, so somebody has to read them. */
export interface Sent {
  requests: number;
  authorized: number;
  tenants: Set<string>;
  lastUrl: string;
}

/** Answers at once, and reads what a real backend would read. */
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
