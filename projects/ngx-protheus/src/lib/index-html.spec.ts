import { APP_BASE_HREF, DOCUMENT } from '@angular/common';
import { TestBed } from '@angular/core/testing';
import { type Route, ROUTES } from '@angular/router';
import { resetReports } from './errors/report';
import { normalizeFirstUrl, protheusIndexHtmlRoute } from './index-html';

describe('normalizeFirstUrl', () => {
  let warn: jasmine.Spy;
  let view: jasmine.Spy<() => unknown>;

  beforeEach(() => {
    resetReports();
    warn = spyOn(console, 'warn');
    view = spyOnProperty(document, 'defaultView').and.callThrough() as jasmine.Spy<() => unknown>;
  });

  /** Runs `normalizeFirstUrl` for a URL and returns the URL afterwards. */
  function normalized(
    href: string,
    { routes = [], baseHref }: { routes?: Route[]; baseHref?: string } = {},
  ): string {
    let now = new URL(href);
    const state = { navigationId: 1 };
    const history = {
      state,
      replaceState: (kept: unknown, _title: string, url: string) => {
        expect(kept).toBe(state);
        now = new URL(url, now);
      },
    };
    TestBed.resetTestingModule();
    TestBed.configureTestingModule({
      providers: [
        { provide: ROUTES, multi: true, useValue: routes },
        { provide: APP_BASE_HREF, useValue: baseHref ?? null },
      ],
    });
    // The test bed itself needs the real window.
    TestBed.inject(DOCUMENT);
    view.and.returnValue({ history, location: now });
    TestBed.runInInjectionContext(normalizeFirstUrl);
    view.and.callThrough();
    return now.href.replace(now.origin, '');
  }

  it('replaces …/index.html by its folder', () => {
    expect(normalized('http://erp/app-root/demo/index.html')).toBe('/app-root/demo/');
  });

  it('keeps query and fragment', () => {
    expect(normalized('http://erp/app-root/demo/index.html?app_name=demo&a=1#b')).toBe(
      '/app-root/demo/?app_name=demo&a=1#b',
    );
  });

  it('keeps the route of hash routing', () => {
    expect(normalized('http://erp/app-root/demo/index.html?a=1#/orders/7')).toBe(
      '/app-root/demo/?a=1#/orders/7',
    );
  });

  it('does not change any other URL', () => {
    expect(normalized('http://erp/app-root/demo/orders')).toBe('/app-root/demo/orders');
    expect(normalized('http://erp/app-root/demo/my-index.html')).toBe(
      '/app-root/demo/my-index.html',
    );
  });

  it('does not change the URL of an application that has a route for it', () => {
    const routes = [{ path: '' }, protheusIndexHtmlRoute()];

    expect(normalized('http://erp/app-root/demo/index.html', { routes })).toBe(
      '/app-root/demo/index.html',
    );
  });

  it('reports an APP_BASE_HREF that is not the folder of FwCallApp', () => {
    normalized('http://erp/app-root/demo/', { baseHref: '/' });

    expect(warn.calls.argsFor(0)[0]).toContain('NGP602');
    expect(warn.calls.argsFor(0)[0]).toContain('/app-root/demo/');
  });

  it('accepts an APP_BASE_HREF that is that folder, and any outside Protheus', () => {
    normalized('http://erp/app-root/demo/x', { baseHref: '/app-root/demo/' });
    normalized('http://localhost:4200/', { baseHref: '/' });

    expect(warn).not.toHaveBeenCalled();
  });

  it('does nothing if there is no window, as on a server', () => {
    TestBed.inject(DOCUMENT);
    view.and.returnValue(null);

    expect(() => TestBed.runInInjectionContext(normalizeFirstUrl)).not.toThrow();
  });

  it('does nothing if the history cannot be written, as in the window that Angular has on a server', () => {
    TestBed.inject(DOCUMENT);
    view.and.returnValue({ history: {}, location: new URL('http://erp/app-root/demo/index.html') });

    expect(() => TestBed.runInInjectionContext(normalizeFirstUrl)).not.toThrow();
  });
});

describe('protheusIndexHtmlRoute', () => {
  it('redirects to the empty route, or to another one', () => {
    expect(protheusIndexHtmlRoute()).toEqual({
      path: 'index.html',
      redirectTo: '',
      pathMatch: 'full',
    });
    expect(protheusIndexHtmlRoute('home').redirectTo).toBe('home');
  });
});
