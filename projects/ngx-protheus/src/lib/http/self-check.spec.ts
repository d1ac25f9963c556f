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

class ForeignInterceptor implements HttpInterceptor {
  intercept(request: HttpRequest<unknown>, next: HttpHandler): Observable<HttpEvent<unknown>> {
    return next.handle(request);
  }
}

const foreign: Provider = {
  provide: HTTP_INTERCEPTORS,
  useClass: ForeignInterceptor,
  multi: true,
};

describe('the self-check', () => {
  let warn: jasmine.Spy;
  let left: string[];

  beforeEach(() => {
    resetReports();
    warn = spyOn(console, 'warn');
    left = [];
    document.body.append(document.createElement('pro-self-check-spec'));
  });

  /** Starts an application and returns what was said. */
  async function said(...providers: (Provider | EnvironmentProviders)[]): Promise<string[]> {
    const backend: HttpBackend = {
      handle: ({ url }) => {
        left.push(url);
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

  it('says nothing of an application that is wired as the README says', async () => {
    expect(
      await said(
        provideHttpClient(withInterceptorsFromDi(), withInterceptors([protheusInterceptor])),
        foreign,
        provideProtheus(),
      ),
    ).toEqual([]);
    expect(left).toEqual([]);
  });

  it('says nothing where the class alone does the work', async () => {
    expect(
      await said(provideHttpClient(withInterceptorsFromDi()), foreign, provideProtheus()),
    ).toEqual([]);
  });

  it('says in one message that the interceptor is missing, with the line to write', async () => {
    const [text, ...more] = await said(provideHttpClient(), provideProtheus());

    expect(text).toContain('NGP601');
    expect(text).toContain(
      'provideHttpClient(withInterceptorsFromDi(), withInterceptors([protheusInterceptor]))',
    );
    expect(more).toEqual([]);
  });

  it('sends no request to any server', async () => {
    await said(provideHttpClient(), provideProtheus());

    expect(left.every(url => url.startsWith('data:'))).toBeTrue();
  });

  it('says that others stand behind ours', async () => {
    const [text, ...more] = await said(
      provideHttpClient(withInterceptors([protheusInterceptor]), withInterceptorsFromDi()),
      provideProtheus(),
      foreign,
    );

    expect(text).toContain('NGP604');
    expect(more).toEqual([]);
  });
});
