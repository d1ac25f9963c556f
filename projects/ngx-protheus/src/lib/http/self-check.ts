import { HTTP_INTERCEPTORS, HttpClient, HttpContext } from '@angular/common/http';
import { EnvironmentInjector, inject } from '@angular/core';
import { EMPTY, catchError } from 'rxjs';
import { reportOnce } from '../errors/report';
import { ProtheusClassInterceptor } from './class-interceptor';
import { type InterceptorForm, PROBE } from './probe';

const LINE = 'provideHttpClient(withInterceptorsFromDi(), withInterceptors([protheusInterceptor]))';

/**
 * Looks, in development mode and after the application has started, whether requests pass through
 * our interceptor, and says in one message what is missing. It sends a request to `data:,`, which
 * our interceptor answers itself: nothing leaves the page. It never runs in `TestBed`, which calls
 * no bootstrap listeners.
 */
export function selfCheck(): () => void {
  const injector = inject(EnvironmentInjector);
  return () => {
    const http = injector.get(HttpClient, null, { optional: true });
    if (!http) {
      reportOnce(
        'NGP601',
        `The application has no provideHttpClient(), so nothing can be requested. ` +
          `Add to its providers: ${LINE}`,
      );
      return;
    }
    const passes: InterceptorForm[] = [];
    http
      .get('data:,', { responseType: 'text', context: new HttpContext().set(PROBE, passes) })
      .pipe(catchError(() => EMPTY))
      .subscribe({ complete: () => report(passes, injector) });
  };
}

function report(passes: readonly InterceptorForm[], injector: EnvironmentInjector): void {
  if (!passes.length) {
    reportOnce(
      'NGP601',
      `Requests of the application do not pass through protheusInterceptor: they carry no token and ` +
        `no tenant, and relative addresses go to the page's own server. ` +
        `Write once, in the application's root providers: ${LINE}`,
    );
    return;
  }
  const classes = injector.get(HTTP_INTERCEPTORS, [], { optional: true }) ?? [];
  const ours = classes.findIndex(candidate => candidate instanceof ProtheusClassInterceptor);
  if (passes.at(-1) === 'class' && ours < classes.length - 1) {
    reportOnce(
      'NGP604',
      `${classes.length - 1 - ours} other HTTP interceptor(s) stand behind protheusInterceptor and ` +
        `see a 401 that is about to be repaired (PO UI's shows a notification for it). ` +
        `Let ours stand last: ${LINE}`,
    );
  }
}
