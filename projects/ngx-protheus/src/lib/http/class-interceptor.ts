import {
  type HttpEvent,
  type HttpHandler,
  type HttpInterceptor,
  type HttpRequest,
} from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { type Observable } from 'rxjs';
import { RequestPipeline } from './request-pipeline';

/**
 * The interceptor as a class, registered by `provideProtheus()` under `HTTP_INTERCEPTORS`: chains
 * that know classes only (`withInterceptorsFromDi()`, `HttpClientModule` in a component) work
 * without a further line. Where the function runs too, the innermost of both owns the 401.
 */
@Injectable()
export class ProtheusClassInterceptor implements HttpInterceptor {
  private readonly pipeline = inject(RequestPipeline);

  intercept(request: HttpRequest<unknown>, next: HttpHandler): Observable<HttpEvent<unknown>> {
    return this.pipeline.handle(request, handed => next.handle(handed), 'class');
  }
}
