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
} from '@angular/common/http';
import {
  type ApplicationRef,
  Component,
  createEnvironmentInjector,
  EnvironmentInjector,
  type EnvironmentProviders,
  inject,
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

  it('reports nothing for the features of the root', async () => {
    expect(
      await warningsOf(provideHttpClient(), provideProtheus(withAssetPaths(['media']))),
    ).toEqual([]);
  });
});
