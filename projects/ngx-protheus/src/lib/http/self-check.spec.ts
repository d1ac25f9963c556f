import {
  HTTP_INTERCEPTORS,
  HttpBackend,
  type HttpEvent,
  type HttpHandler,
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
  type EnvironmentProviders,
  type Provider,
} from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import { type Observable, of } from 'rxjs';
import { resetReports } from '../errors/report';
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

  it('reports nothing for an application with the providers of the README', async () => {
    expect(
      await warningsOf(
        provideHttpClient(withInterceptorsFromDi(), withInterceptors([protheusInterceptor])),
        otherInterceptor,
        provideProtheus(),
      ),
    ).toEqual([]);
    expect(requested).toEqual([]);
  });

  it('reports nothing when only the class runs', async () => {
    expect(
      await warningsOf(
        provideHttpClient(withInterceptorsFromDi()),
        otherInterceptor,
        provideProtheus(),
      ),
    ).toEqual([]);
  });

  it('reports in one message that the interceptor is missing, with the line to add', async () => {
    const [text, ...more] = await warningsOf(provideHttpClient(), provideProtheus());

    expect(text).toContain('NGP601');
    expect(text).toContain(
      'provideHttpClient(withInterceptorsFromDi(), withInterceptors([protheusInterceptor]))',
    );
    expect(more).toEqual([]);
  });

  it('sends no request to any server', async () => {
    await warningsOf(provideHttpClient(), provideProtheus());

    expect(requested.every(url => url.startsWith('data:'))).toBeTrue();
  });

  it('reports that other interceptors run after protheusInterceptor', async () => {
    const [text, ...more] = await warningsOf(
      provideHttpClient(withInterceptors([protheusInterceptor]), withInterceptorsFromDi()),
      provideProtheus(),
      otherInterceptor,
    );

    expect(text).toContain('NGP604');
    expect(more).toEqual([]);
  });
});
