import { HTTP_INTERCEPTORS, HttpClient, HttpContext } from '@angular/common/http';
import { EnvironmentInjector, inject } from '@angular/core';
import { catchError, EMPTY } from 'rxjs';
import { ErrorCode } from '../errors/error-codes';
import { reportOnce } from '../errors/report';
import { type InterceptorKind, isClassInterceptor, SELF_CHECK } from './protheus-interceptor';
import { ROOT_INTERCEPTORS } from './root-interceptors';

/** What an application writes; without Angular's token the classes and functions are needed too. */
const LINE = ROOT_INTERCEPTORS
  ? 'provideHttpClient(), provideProtheus()'
  : 'provideHttpClient(withInterceptorsFromDi(), withInterceptors([protheusInterceptor]))';

/**
 * Checks, in development mode and after the application has started, whether requests pass through
 * the interceptor, and reports in one message what is missing. It sends a request to `data:,`, to
 * which the interceptor itself responds: nothing leaves the page. It never runs in `TestBed`, which
 * calls no bootstrap listeners.
 */
export function selfCheck(): () => void {
  const injector = inject(EnvironmentInjector);
  return () => {
    const http = injector.get(HttpClient, null, { optional: true });
    if (!http) {
      reportOnce(
        ErrorCode.INTERCEPTOR_MISSING,
        `The application has no provideHttpClient(), so it cannot send requests. ` +
          `Its root providers need: ${LINE}`,
      );
      return;
    }
    const visits: InterceptorKind[] = [];
    http
      .get('data:,', { responseType: 'text', context: new HttpContext().set(SELF_CHECK, visits) })
      .pipe(catchError(() => EMPTY))
      .subscribe({ complete: () => report(visits, injector) });
  };
}

function report(visits: readonly InterceptorKind[], injector: EnvironmentInjector): void {
  if (!visits.length) {
    reportOnce(
      ErrorCode.INTERCEPTOR_MISSING,
      `Requests of the application do not pass through the interceptor of provideProtheus(): they ` +
        `have no token and no tenant, and relative URLs lead to the page's own server. Another ` +
        `provider replaces HttpClient or HttpHandler, or an interceptor responds to every request. ` +
        `The application's root providers need, once: ${LINE}`,
    );
    return;
  }
  const interceptors = injector.get(HTTP_INTERCEPTORS, [], { optional: true }) ?? [];
  const index = interceptors.findIndex(isClassInterceptor);
  if (visits.at(-1) === 'class' && index < interceptors.length - 1) {
    reportOnce(
      ErrorCode.INTERCEPTOR_NOT_LAST,
      `${interceptors.length - 1 - index} other HTTP interceptor(s) run after protheusInterceptor ` +
        `and receive a 401 before the request is retried (PO UI's shows a notification for it). ` +
        `Make protheusInterceptor the last one: ${LINE}`,
    );
  }
}
