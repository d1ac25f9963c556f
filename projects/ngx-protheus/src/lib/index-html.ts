import { APP_BASE_HREF, DOCUMENT } from '@angular/common';
import { inject } from '@angular/core';
import { ROUTES, type Route } from '@angular/router';
import { reportOnce } from './errors/report';

const INDEX = '/index.html';

/**
 * FwCallApp opens `…/index.html`, and a router finds no route of that name: a blank first screen or
 * NG04002. Replaces the first address by its folder before the router reads it; query and fragment
 * stay. Applications that have a route `index.html` at the top are left alone.
 *
 * Source: TDN, "FwCallApp", section 02 (the route that every application had to write).
 */
export function normalizeFirstUrl(): void {
  const { defaultView } = inject(DOCUMENT);
  // Left out on servers, whose window has no history that can be written.
  if (!defaultView?.history?.replaceState) return;
  const { history, location } = defaultView;
  const { pathname, search, hash } = location;
  if (typeof ngDevMode === 'undefined' || ngDevMode) {
    checkBaseHref(inject(APP_BASE_HREF, { optional: true }), location);
  }
  const routes = inject<Route[][]>(ROUTES, { optional: true })?.flat() ?? [];
  if (pathname.endsWith(INDEX) && !routes.some(({ path }) => path === 'index.html')) {
    history.replaceState(history.state, '', pathname.slice(0, 1 - INDEX.length) + search + hash);
  }
}

/** A base of the router that has nothing to do with the folder that FwCallApp opened. */
function checkBaseHref(baseHref: string | null, { href, pathname }: Location): void {
  if (!baseHref || !pathname.startsWith('/app-root/')) return;
  const base = new URL(baseHref, href).pathname;
  if (base === '/' || !pathname.startsWith(base)) {
    reportOnce(
      'NGP602',
      `APP_BASE_HREF is "${baseHref}", but the application was opened at "${pathname}": the router ` +
        `will find no route and the page stays blank. FwCallApp moves the application and rewrites ` +
        `its <base> element. Remove the APP_BASE_HREF provider.`,
    );
  }
}

/**
 * The route `index.html`, for applications that want it in their table.
 *
 * @param redirectTo The route to show instead, e.g. `'home'`. Default: the empty route.
 *
 * @example
 * export const routes: Routes = [
 *   { path: '', component: HomeComponent },
 *   protheusIndexHtmlRoute(),
 * ];
 */
export function protheusIndexHtmlRoute(redirectTo = ''): Route {
  return { path: 'index.html', redirectTo, pathMatch: 'full' };
}
