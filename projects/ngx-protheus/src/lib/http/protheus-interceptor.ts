import { type HttpInterceptorFn } from '@angular/common/http';
import { inject } from '@angular/core';
import { RequestPipeline } from './request-pipeline';

/**
 * Puts relative addresses under the REST base and adds the token, the tenant and the session's
 * headers. It stands last, after `withInterceptorsFromDi()`: an interceptor further in would see a
 * 401 that is about to be replayed.
 *
 * **Security.** Token and tenant leave the application only for the REST base that the host
 * announced: same origin, path equal by segment. Everything else is opt-in by name
 * (`withTrustedUrls()`, `PROTHEUS_TOKEN`).
 *
 * @example
 * export const appConfig: ApplicationConfig = {
 *   providers: [provideHttpClient(withInterceptors([protheusInterceptor])), provideProtheus()],
 * };
 */
export const protheusInterceptor: HttpInterceptorFn = (request, next) =>
  inject(RequestPipeline).handle(request, next, 'function');
