// Each chain of interceptors that applications have: what the application's own interceptors see, and
// that ours acts once, nearest to the server. Once more as in an Angular without its token.
import {
  HttpBackend,
  HttpContext,
  HttpErrorResponse,
  type HttpRequest,
  HttpResponse,
} from '@angular/common/http';
import { HttpTestingController } from '@angular/common/http/testing';
import { type EnvironmentProviders, type Provider } from '@angular/core';
import { PoHttpInterceptorModule } from '@po-ui/ng-components';
import { defer, lastValueFrom, type Observable, of, throwError } from 'rxjs';
import table from '../../../../../conformance/interceptor-chains.json';
import {
  type ChainApplication,
  type InterceptorChain,
  startChain,
} from '../../../../../conformance/suite/interceptor-chain';
import { resetReports } from '../errors/report';
import { provideProtheus } from '../provide-protheus';
import {
  type InterceptorKind,
  interceptorProvider,
  protheusInterceptor,
  SELF_CHECK,
} from './protheus-interceptor';
import { ROOT_INTERCEPTORS } from './root-interceptors';

const REST = 'http://erp.test:8080/app-root';
const chains: readonly InterceptorChain[] = table.chains;

/** `provideProtheus()` as in a version of Angular without the token. */
function provideProtheusWithoutToken(): EnvironmentProviders {
  const { ɵproviders } = provideProtheus() as EnvironmentProviders & { ɵproviders: Provider[] };
  const others = ɵproviders.filter(
    provider => (provider as { provide?: unknown }).provide !== ROOT_INTERCEPTORS,
  );
  if (others.length !== ɵproviders.length - 1) throw new Error('The token was not registered.');
  return {
    ɵproviders: [...others, interceptorProvider(undefined)],
  } as unknown as EnvironmentProviders;
}

describe('in every chain', () => {
  let sent: HttpRequest<unknown>[];
  /** The first response of an endpoint. */
  let firstStatus: number;
  let application: ChainApplication;

  beforeEach(() => {
    sessionStorage.clear();
    resetReports();
    spyOn(console, 'warn');
    spyOn(console, 'error');
    sent = [];
    firstStatus = 200;
    sessionStorage.setItem('SocketPort', '40000');
    sessionStorage.setItem('RemoteType', '1');
    sessionStorage.setItem('ERPAPPCONFIG', JSON.stringify({ api_baseUrl: REST }));
    sessionStorage.setItem('ProCompany', JSON.stringify({ Code: 'T1' }));
    sessionStorage.setItem('ERPTOKEN', '{"access_token":"first","refresh_token":"r"}');
  });

  afterEach(() => {
    application.destroy();
    sessionStorage.clear();
  });

  function respond(request: HttpRequest<unknown>): Observable<HttpResponse<unknown>> {
    sent.push(request);
    if (request.url.endsWith('/token')) {
      return of(new HttpResponse({ body: { access_token: 'second', refresh_token: 'r2' } }));
    }
    return firstStatus === 401 && request.headers.get('Authorization') !== 'Bearer second'
      ? throwError(() => new HttpErrorResponse({ status: 401, url: request.url }))
      : of(new HttpResponse({ body: { items: [] }, url: request.url }));
  }

  async function start(
    chain: InterceptorChain,
    protheus: () => EnvironmentProviders = provideProtheus,
  ): Promise<void> {
    const backend: HttpBackend = { handle: request => defer(() => respond(request)) };
    application = await startChain(chain, {
      provideProtheus: protheus,
      protheusInterceptor,
      poUiModule: PoHttpInterceptorModule,
      backend: [{ provide: HttpBackend, useValue: backend }],
    });
  }

  async function get({ url = table.url }: InterceptorChain, context?: HttpContext): Promise<void> {
    const response = lastValueFrom(
      application.http.get(url, { headers: { 'X-Caller': '1' }, context }),
    );
    // PO UI's interceptor may send the request later.
    const testing = application.root.injector.get(HttpTestingController, null);
    if (testing) setTimeout(() => flush(testing), 5);
    await response.catch(() => {});
  }

  /** Responds to what `HttpTestingController` has received, until nothing more comes. */
  function flush(testing: HttpTestingController): void {
    for (const pending of testing.match(() => true)) {
      respond(pending.request).subscribe({
        next: response => pending.flush(response.body as object),
        error: ({ status }) => pending.flush('', { status, statusText: 'Unauthorized' }),
      });
      flush(testing);
    }
  }

  function endpoints(): HttpRequest<unknown>[] {
    return sent.filter(({ url }) => !url.endsWith('/token'));
  }

  /** The requests that the application's own interceptors received. */
  function seen(): Record<string, string | undefined> {
    const urls = application.observed.filter(({ url }) => url);
    expect(new Set(urls.map(({ interceptor }) => interceptor)).size).toBe(urls.length);
    return Object.fromEntries(urls.map(({ interceptor, url }) => [interceptor, url]));
  }

  /** The headers that the application's own interceptors added. */
  function headersOfOwn({ headers }: HttpRequest<unknown>): string[] {
    return headers
      .keys()
      .map(name => name.toLowerCase())
      .filter(name => ['x-area', 'x-async', 'x-class'].includes(name))
      .sort();
  }

  function expectServerToReceive(headers: readonly string[]): void {
    const requests = endpoints();
    expect(requests.map(({ url }) => url)).toEqual([`${REST}/api/v1/products`]);
    expect(headersOfOwn(requests[0])).toEqual([...headers].sort());
    expect(requests[0].headers.get('X-Caller')).toBe('1');
    expect(requests[0].headers.getAll('Authorization')).toEqual(['Bearer first']);
    expect(requests[0].headers.getAll('tenantid')).toEqual(['T1']);
  }

  for (const chain of chains) {
    describe(chain.name, () => {
      it('ours acts once, nearest to the server', async () => {
        await start(chain);
        await get(chain);

        expect(seen()).toEqual(chain.sees as Record<string, string>);
        expectServerToReceive(chain.header);
        for (const { headers = [] } of application.observed) {
          expect(headers).not.toContain('authorization');
          expect(headers).not.toContain('tenantid');
        }
        const visits: InterceptorKind[] = [];
        await get(chain, new HttpContext().set(SELF_CHECK, visits));
        expect(visits).toEqual(['root']);
      });

      it('own interceptors do not see the 401 that is retried', async () => {
        firstStatus = 401;
        await start(chain);
        await get(chain);

        expect(endpoints().map(({ headers }) => headers.getAll('Authorization'))).toEqual([
          ['Bearer first'],
          ['Bearer second'],
        ]);
        expect(sent.length).toBe(3);
        expect(application.observed.filter(({ status }) => status)).toEqual([]);
      });

      it(`without the token: ${chain.withoutToken ?? 'the same'}`, async () => {
        await start(chain, provideProtheusWithoutToken);
        await get(chain);

        switch (chain.withoutToken) {
          case undefined:
            expect(seen()).toEqual(chain.sees as Record<string, string>);
            expectServerToReceive(chain.header);
            break;
          case 'own interceptors see the absolute URL':
            // Those that filter by the URL that they wrote leave the request as it is.
            expectServerToReceive(headersOfOwn(endpoints()[0]));
            expect(Object.values(seen())).toContain(`${REST}/api/v1/products`);
            break;
          case 'a prefix is written in front of the absolute URL':
            expect(endpoints().map(({ url }) => url.lastIndexOf(REST) > 0)).toEqual([true]);
            break;
          case 'requests pass by ours':
            expect(endpoints().map(({ url }) => url)).toEqual([table.url]);
            expect(endpoints()[0].headers.has('Authorization')).toBeFalse();
            break;
          default:
            fail('unknown outcome');
        }
      });
    });
  }

  it('the table has 25 chains and more', () => {
    expect(chains.length).toBeGreaterThan(24);
    application = { destroy: () => {} } as ChainApplication;
  });
});
