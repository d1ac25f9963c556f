import { HTTP_INTERCEPTORS, HttpHandler } from '@angular/common/http';
import {
  ApplicationRef,
  createEnvironmentInjector,
  EnvironmentInjector,
  inject,
} from '@angular/core';
import { ɵProtheusClassInterceptor } from 'ngx-protheus';
import { reportMisplacedModule } from './misplaced-module';

const wired = new WeakSet<HttpHandler>();

/**
 * Runs when the wiring comes into being. In the application's root there is nothing to do. A module
 * that a component imports has an injector of its own, below the root's: what it provides reaches
 * an `HttpClientModule` beside it, but never the root's `HttpClient`, which nearly all services use.
 * So the class adapter is put before that client's chain, and the developer is told where the
 * module belongs.
 */
export function wireClientAbove(): void {
  const injector = inject(EnvironmentInjector);
  if (injector === inject(ApplicationRef).injector || isWiredAbove()) return;
  reportMisplacedModule();
  const handler = inject(HttpHandler, { skipSelf: true, optional: true });
  if (!handler || wired.has(handler)) return;
  wired.add(handler);
  // It outlives the component whose module made it: other components use the client, too.
  const root = inject(ApplicationRef).injector;
  const adapter = createEnvironmentInjector([ɵProtheusClassInterceptor], root).get(
    ɵProtheusClassInterceptor,
  );
  const handle = handler.handle.bind(handler);
  handler.handle = request => adapter.intercept(request, { handle });
}

function isWiredAbove(): boolean {
  const above = inject(HTTP_INTERCEPTORS, { skipSelf: true, optional: true }) ?? [];
  return above.some(interceptor => interceptor instanceof ɵProtheusClassInterceptor);
}
