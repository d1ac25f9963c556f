import { APP_BASE_HREF, DOCUMENT } from '@angular/common';
import { inject } from '@angular/core';
import { type Route, ROUTES } from '@angular/router';
import { ErrorCode } from './errors/error-codes';
import { reportOnce } from './errors/report';

const INDEX_HTML = 'index.html';

/**
 * Replaces the first URL by its folder before the router reads it; query and fragment stay.
 * FwCallApp opens `…/index.html`, and a router without a route of that name shows a blank screen or
 * fails with NG04002. An application with a top-level route `index.html` keeps the URL.
 *
 * Source: TDN, "FwCallApp", section 02 (the route that every application had to write).
 */
export function normalizeFirstUrl(): void {
  const { defaultView } = inject(DOCUMENT);
  // On a server the window has no history, or one that cannot be written.
  if (!defaultView?.history?.replaceState) return;
  const { history, location } = defaultView;
  const { pathname, search, hash } = location;
  if (typeof ngDevMode === 'undefined' || ngDevMode) {
    checkBaseHref(inject(APP_BASE_HREF, { optional: true }), location);
  }
  const routes = inject<Route[][]>(ROUTES, { optional: true })?.flat() ?? [];
  if (pathname.endsWith(`/${INDEX_HTML}`) && !routes.some(({ path }) => path === INDEX_HTML)) {
    history.replaceState(history.state, '', pathname.slice(0, -INDEX_HTML.length) + search + hash);
  }
}

/** Reports a base of the router that is not the folder that FwCallApp opened. */
function checkBaseHref(baseHref: string | null, { href, pathname }: Location): void {
  if (!baseHref || !pathname.startsWith('/app-root/')) return;
  const base = new URL(baseHref, href).pathname;
  if (base === '/' || !pathname.startsWith(base)) {
    reportOnce(
      ErrorCode.BASE_HREF_MISMATCH,
      `APP_BASE_HREF is "${baseHref}", but the application was opened at "${pathname}": the router ` +
        `will find no route and the page stays blank. FwCallApp moves the application and rewrites ` +
        `its <base> element. Remove the APP_BASE_HREF provider.`,
    );
  }
}

/**
 * Returns a route for `index.html`, the file that FwCallApp opens.
 *
 * @param redirectTo The route to show instead, e.g. `'home'`. Default: the empty route.
 * @returns The route, for the application's `Routes`.
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
