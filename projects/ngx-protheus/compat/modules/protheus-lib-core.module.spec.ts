import {
  HttpClient,
  type HttpFeature,
  type HttpFeatureKind,
  provideHttpClient,
  withInterceptors,
  withInterceptorsFromDi,
} from '@angular/common/http';
import {
  HttpClientTestingModule,
  HttpTestingController,
  provideHttpClientTesting,
  type TestRequest,
} from '@angular/common/http/testing';
import {
  Component,
  type EnvironmentProviders,
  importProvidersFrom,
  inject,
  Injectable,
} from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { ɵresetReports, protheusInterceptor, provideProtheus } from 'ngx-protheus';
import { provideProtheusTesting } from 'ngx-protheus/testing';
import { ProtheusLibCoreModule } from './protheus-lib-core.module';
import { ProAppConfigModule, ProTenantModule } from './wiring-modules';

/** A service of the application, provided in the root. */
@Injectable({ providedIn: 'root' })
class ProductsService {
  readonly #http = inject(HttpClient);

  load(): void {
    this.#http.get('/api/v1/products').subscribe();
  }
}

@Component({
  selector: 'pro-in-component',
  standalone: true,
  imports: [ProtheusLibCoreModule],
  template: '',
})
class InComponent {
  readonly products = inject(ProductsService);
}

@Component({
  selector: 'pro-with-own-client',
  standalone: true,
  imports: [ProtheusLibCoreModule, HttpClientTestingModule],
  template: '',
})
class WithOwnClientComponent {
  readonly http = inject(HttpClient);
  readonly testing = inject(HttpTestingController);
}

describe('ProtheusLibCoreModule', () => {
  let warn: jasmine.Spy;

  function configure(
    providers: EnvironmentProviders[],
    ...features: HttpFeature<HttpFeatureKind>[]
  ): void {
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(...features),
        provideHttpClientTesting(),
        provideProtheusTesting(),
        ...providers,
      ],
    });
  }

  /** The only request, with any URL. */
  function theRequest(testing = TestBed.inject(HttpTestingController)): TestRequest['request'] {
    const found = testing.match(({ url }) => url.includes('/api/v1/products'));
    expect(found.length).toBe(1);
    found.forEach(request => request.flush({}));
    return found[0].request;
  }

  function expectProtheusRequest(request: TestRequest['request']): void {
    expect(request.url).toMatch(/^https?:\/\/.+\/api\/v1\/products$/);
    expect(request.headers.get('Authorization')).toMatch(/^Bearer .+/);
    expect(request.headers.get('tenantid')).toMatch(/,$/);
  }

  const codes = (): string[] =>
    warn.calls.allArgs().flatMap(args => String(args[0]).match(/NGP6\d\d/) ?? []);

  beforeEach(() => {
    ɵresetReports();
    warn = spyOn(console, 'warn');
  });

  afterEach(() => TestBed.inject(HttpTestingController).verify());

  it('intercepts the client of the root', () => {
    configure([importProvidersFrom(ProtheusLibCoreModule)], withInterceptorsFromDi());
    TestBed.inject(ProductsService).load();

    expectProtheusRequest(theRequest());
    expect(codes()).toEqual([]);
  });

  it('intercepts with each module that had an interceptor in protheus-lib-core', () => {
    configure([importProvidersFrom(ProAppConfigModule, ProTenantModule)], withInterceptorsFromDi());
    TestBed.inject(ProductsService).load();

    expectProtheusRequest(theRequest());
  });

  it('intercepts the client of the root when a component imports it, and warns with NGP605', () => {
    configure([]);
    const { products } = TestBed.createComponent(InComponent).componentInstance;
    products.load();

    expectProtheusRequest(theRequest());
    expect(codes()).toEqual(['NGP605']);
  });

  it('intercepts the client of the root once when the component is created several times', () => {
    configure([]);
    TestBed.createComponent(InComponent).destroy();
    TestBed.createComponent(InComponent);
    TestBed.inject(ProductsService).load();

    expectProtheusRequest(theRequest());
    expect(codes()).toEqual(['NGP605']);
  });

  it('intercepts a client that the component imports beside it', () => {
    configure([]);
    const { http, testing } = TestBed.createComponent(WithOwnClientComponent).componentInstance;
    http.get('/api/v1/products').subscribe();

    expect(testing).not.toBe(TestBed.inject(HttpTestingController));
    expectProtheusRequest(theRequest(testing));
  });

  it('does not warn in a component when the root has the providers', () => {
    configure(
      [provideProtheus()],
      withInterceptorsFromDi(),
      withInterceptors([protheusInterceptor]),
    );
    const { products } = TestBed.createComponent(InComponent).componentInstance;
    products.load();

    expectProtheusRequest(theRequest());
    expect(codes()).toEqual([]);
  });
});
