import {
  HTTP_INTERCEPTORS,
  HttpBackend,
  HttpClient,
  type HttpEvent,
  HttpHandler,
  type HttpInterceptor,
  type HttpRequest,
  HttpResponse,
  provideHttpClient,
  withInterceptors,
  withInterceptorsFromDi,
  withRequestsMadeViaParent,
} from '@angular/common/http';
import {
  type ApplicationRef,
  Component,
  createEnvironmentInjector,
  EnvironmentInjector,
  type EnvironmentProviders,
  importProvidersFrom,
  inject,
  NgModule,
  type Provider,
} from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { bootstrapApplication } from '@angular/platform-browser';
import { type Observable, of } from 'rxjs';
import { resetReports } from '../errors/report';
import { type ProtheusFeature } from '../features/protheus-feature';
import { withAssetPaths } from '../features/with-asset-paths';
import { withPinnedTenant } from '../features/with-pinned-tenant';
import { withTrustedUrls } from '../features/with-trusted-urls';
import { provideProtheus } from '../provide-protheus';
import { protheusInterceptor } from './protheus-interceptor';

@Component({ selector: 'pro-self-check-spec', standalone: true, template: '' })
class RootComponent {}

class OtherInterceptor implements HttpInterceptor {
  intercept(request: HttpRequest<unknown>, next: HttpHandler): Observable<HttpEvent<unknown>> {
    return next.handle(request);
  }
}

const otherInterceptor: Provider = {
  provide: HTTP_INTERCEPTORS,
  useClass: OtherInterceptor,
  multi: true,
};

describe('the self-check', () => {
  let warn: jasmine.Spy;
  let requested: string[];

  beforeEach(() => {
    resetReports();
    warn = spyOn(console, 'warn');
    requested = [];
    document.body.append(document.createElement('pro-self-check-spec'));
  });

  /** Starts an application and returns its warnings. */
  async function warningsOf(...providers: (Provider | EnvironmentProviders)[]): Promise<string[]> {
    const backend: HttpBackend = {
      handle: ({ url }) => {
        requested.push(url);
        return of(new HttpResponse({ body: '' }));
      },
    };
    const application: ApplicationRef = await bootstrapApplication(RootComponent, {
      providers: [providers, { provide: HttpBackend, useValue: backend }],
    });
    await application.whenStable();
    application.destroy();
    return warn.calls.allArgs().map(([text]) => String(text));
  }

  for (const [name, providers] of [
    ['provideHttpClient() and provideProtheus()', [provideHttpClient(), provideProtheus()]],
    ['the other order', [provideProtheus(), provideHttpClient()]],
    [
      'the two lines of the first versions',
      [
        provideHttpClient(withInterceptorsFromDi(), withInterceptors([protheusInterceptor])),
        otherInterceptor,
        provideProtheus(),
      ],
    ],
    [
      'other interceptors in every place',
      [
        provideHttpClient(
          withInterceptors([protheusInterceptor, (request, next) => next(request)]),
          withInterceptorsFromDi(),
        ),
        otherInterceptor,
        provideProtheus(),
        otherInterceptor,
      ],
    ],
  ] as [string, (Provider | EnvironmentProviders)[]][]) {
    it(`reports nothing for ${name}`, async () => {
      expect(await warningsOf(...providers)).toEqual([]);
      expect(requested).toEqual([]);
    });
  }

  it('reports that there is no provideHttpClient()', async () => {
    const [text, ...more] = await warningsOf(provideProtheus());

    expect(text).toContain('NGP601');
    expect(text).toContain('provideHttpClient(), provideProtheus()');
    expect(more).toEqual([]);
  });

  for (const [name, provider] of [
    [
      'another HttpHandler',
      { provide: HttpHandler, useValue: { handle: () => of(new HttpResponse({ body: '' })) } },
    ],
    [
      'an HttpClient of the backend only',
      {
        provide: HttpClient,
        useFactory: () => new HttpClient(inject(HttpBackend)),
      },
    ],
  ] as [string, Provider][]) {
    it(`reports in one message that the interceptor is missing: ${name}`, async () => {
      const [text, ...more] = await warningsOf(provideHttpClient(), provideProtheus(), provider);

      expect(text).toContain('NGP601');
      expect(text).toContain('provideHttpClient(), provideProtheus()');
      expect(more).toEqual([]);
    });
  }

  it('sends no request to any server', async () => {
    await warningsOf(provideHttpClient(), provideProtheus());

    expect(requested.every(url => url.startsWith('data:'))).toBeTrue();
  });

  it('reports protheusInterceptor without provideProtheus(), which works all the same', () => {
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(withInterceptors([protheusInterceptor])),
        { provide: HttpBackend, useValue: { handle: () => of(new HttpResponse({ body: {} })) } },
      ],
    });
    const http = TestBed.inject(HttpClient);

    http.get('https://other.example/1').subscribe();
    http.get('https://other.example/2').subscribe();

    expect(warn.calls.allArgs().map(([text]) => String(text).slice(0, 6))).toEqual(['NGP606']);
  });

  for (const [name, features, codes] of [
    ['with features', [withPinnedTenant(), withAssetPaths(['media'])], ['NGP607']],
    ['with one feature', [withTrustedUrls(['https://files.example/'])], ['NGP607']],
    ['without features', [], []],
  ] as [string, ProtheusFeature[], string[]][]) {
    it(`reports ${codes.length ? '' : 'nothing for '}provideProtheus() in a route ${name}`, () => {
      TestBed.configureTestingModule({ providers: [provideHttpClient(), provideProtheus()] });

      createEnvironmentInjector(
        [provideProtheus(...features)],
        TestBed.inject(EnvironmentInjector),
      ).destroy();

      const texts = warn.calls.allArgs().map(([text]) => String(text));
      expect(texts.map(text => text.slice(0, 6))).toEqual(codes);
      expect(texts.every(text => text.includes(features[0].ɵkind))).toBeTrue();
    });
  }

  /** The codes of the warnings after a request of an injector below a root. */
  function codesBelow(
    root: (Provider | EnvironmentProviders)[],
    below: (Provider | EnvironmentProviders)[],
  ): string[] {
    TestBed.configureTestingModule({
      providers: [
        root,
        { provide: HttpBackend, useValue: { handle: () => of(new HttpResponse({ body: {} })) } },
      ],
    });
    const injector = createEnvironmentInjector(below, TestBed.inject(EnvironmentInjector));
    const http = injector.get(HttpClient);
    http.get('https://other.example/1').subscribe();
    http.get('https://other.example/2').subscribe();
    injector.destroy();
    return warn.calls.allArgs().map(([text]) => String(text).slice(0, 6));
  }

  const backendOfTest: Provider = {
    provide: HttpBackend,
    useValue: { handle: () => of(new HttpResponse({ body: {} })) },
  };

  @NgModule({ providers: [provideHttpClient(), backendOfTest, provideProtheus()] })
  class LazyModule {}

  for (const [name, root, below, codes] of [
    [
      'provideProtheus() with features in a route, none in the root',
      [provideHttpClient()],
      [provideProtheus(withPinnedTenant())],
      ['NGP608'],
    ],
    [
      'the same with an HttpClient of the route, in one message',
      [],
      [provideHttpClient(), backendOfTest, provideProtheus(withPinnedTenant())],
      ['NGP608'],
    ],
    [
      'provideHttpClient() and provideProtheus() in a route only',
      [],
      [provideHttpClient(), backendOfTest, provideProtheus()],
      ['NGP609'],
    ],
    [
      'the same beside an HttpClient of the root',
      [provideHttpClient()],
      [provideHttpClient(), backendOfTest, provideProtheus()],
      ['NGP609'],
    ],
    [
      'the same in an NgModule that is loaded later',
      [],
      [importProvidersFrom(LazyModule)],
      ['NGP609'],
    ],
    [
      'an HttpClient of the route, and provideProtheus() in the root',
      [provideHttpClient(), provideProtheus()],
      [provideHttpClient(), backendOfTest],
      [],
    ],
    [
      'both in the root and again in the route',
      [provideHttpClient(), provideProtheus()],
      [provideHttpClient(), backendOfTest, provideProtheus()],
      [],
    ],
    [
      'an HttpClient of the route that forwards to the parent',
      [provideHttpClient(), provideProtheus()],
      [provideHttpClient(withRequestsMadeViaParent()), provideProtheus()],
      [],
    ],
    ['no provideProtheus() at all', [provideHttpClient()], [], []],
  ] as [
    string,
    (Provider | EnvironmentProviders)[],
    (Provider | EnvironmentProviders)[],
    string[],
  ][]) {
    it(`reports ${codes.join() || 'nothing'} for ${name}`, () => {
      expect(codesBelow(root, below)).toEqual(codes);
    });
  }

  it('reports nothing for the features of the root', async () => {
    expect(
      await warningsOf(provideHttpClient(), provideProtheus(withAssetPaths(['media']))),
    ).toEqual([]);
  });
});
