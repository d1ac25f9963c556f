import {
  HTTP_INTERCEPTORS,
  HttpClient,
  ɵHTTP_ROOT_INTERCEPTOR_FNS,
  provideHttpClient,
  withInterceptorsFromDi,
} from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { NgModule } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { resetReports } from './errors/report';
import { withAppConfig } from './features/with-app-config';
import { withPinnedTenant } from './features/with-pinned-tenant';
import { provideProtheus } from './provide-protheus';

@NgModule({ providers: [provideHttpClient(withInterceptorsFromDi()), provideProtheus()] })
class AppModule {}

describe('provideProtheus', () => {
  let warn: jasmine.Spy;

  beforeEach(() => {
    sessionStorage.clear();
    resetReports();
    warn = spyOn(console, 'warn');
  });

  it('registers the interceptor behind all others, and no class beside it', () => {
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideProtheus()] });

    expect(TestBed.inject(ɵHTTP_ROOT_INTERCEPTOR_FNS).length).toBe(1);
    expect(TestBed.inject(HTTP_INTERCEPTORS, null, { optional: true })).toBeNull();
  });

  it('works in the providers of an NgModule', () => {
    sessionStorage.setItem('SocketPort', '1');
    sessionStorage.setItem('RemoteType', '1');
    sessionStorage.setItem('ERPAPPCONFIG', '{"api_baseUrl":"/rest"}');
    sessionStorage.setItem('ProCompany', '{"Code":"T1"}');
    sessionStorage.setItem('ERPTOKEN', '{"access_token":"opaque"}');
    TestBed.configureTestingModule({
      imports: [AppModule],
      providers: [provideHttpClientTesting()],
    });

    TestBed.inject(HttpClient).get('/api/x').subscribe();

    const { request } = TestBed.inject(HttpTestingController).expectOne(
      `${location.origin}/rest/api/x`,
    );
    expect(request.headers.get('Authorization')).toBe('Bearer opaque');
    sessionStorage.clear();
  });

  it('reports a feature that was given twice', () => {
    provideProtheus(withAppConfig({}), withPinnedTenant(), withAppConfig({ timeout: 1 }));

    expect(warn.calls.argsFor(0)[0]).toContain('NGP603');
    expect(warn.calls.argsFor(0)[0]).toContain('withAppConfig() twice');
  });

  it('reports nothing for different features', () => {
    provideProtheus(withAppConfig({}), withPinnedTenant());

    expect(warn).not.toHaveBeenCalled();
  });
});
