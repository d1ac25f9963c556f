import { APP_BASE_HREF, PlatformLocation } from '@angular/common';
import { inject } from '@angular/core';
import { ROUTES, type Route } from '@angular/router';
import { reportOnce } from './errors/report';

/**
 * FwCallApp opens `…/index.html`, and a router finds no route of that name: a blank first screen or
 * NG04002. Replaces the first address by its folder before the router reads it; query and fragment
 * stay. Applications that have a route `index.html` at the top are left alone.
 *
 * Source: TDN, "FwCallApp", section 02 (the route that every application had to write).
 */
export function normalizeFirstUrl(): void {
  if (typeof window === 'undefined') return;
  const location = inject(PlatformLocation);
  const baseHref = inject(APP_BASE_HREF, { optional: true });
  const routes = inject<Route[][]>(ROUTES, { optional: true }) ?? [];

  const { pathname, search, hash } = location;
  if (pathname.startsWith('/app-root/') && baseHref) {
    checkBaseHref(baseHref, pathname);
  }
  if (
    pathname.endsWith('/index.html') &&
    !routes.flat().some(({ path }) => path === 'index.html')
  ) {
    const folder = pathname.slice(0, -'index.html'.length);
    location.replaceState(location.getState(), '', folder + search + hash);
  }
}

function checkBaseHref(baseHref: string, pathname: string): void {
  if (!pathname.startsWith(new URL(baseHref, `${window.location.origin}${pathname}`).pathname)) {
    reportWrongBase(baseHref, pathname);
  } else if (new URL(baseHref, window.location.href).pathname === '/') {
    reportWrongBase(baseHref, pathname);
  }
}

function reportWrongBase(baseHref: string, pathname: string): void {
  reportOnce(
    'NGP602',
    (typeof ngDevMode === 'undefined' || ngDevMode) &&
      `APP_BASE_HREF is "${baseHref}", but the application was opened at "${pathname}": the router ` +
        `will find no route. FwCallApp moves the base and rewrites the <base> element. Remove the ` +
        `APP_BASE_HREF provider.`,
  );
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
