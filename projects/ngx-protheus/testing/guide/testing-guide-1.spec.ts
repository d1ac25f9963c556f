// A sample of docs/testing.md, written by `npm run docs`.
import { HttpClient, provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideProtheus } from 'ngx-protheus';
import { FakeProtheusHost, provideProtheusTesting } from 'ngx-protheus/testing';

it('asks for the products of the branch', () => {
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(),
      provideHttpClientTesting(),
      provideProtheus(),
      provideProtheusTesting({ session: { branch: { Code: '0101' } } }),
    ],
  });
  const host = TestBed.inject(FakeProtheusHost);

  TestBed.inject(HttpClient).get('/api/v1/products').subscribe();

  const { request } = TestBed.inject(HttpTestingController).expectOne(
    host.restUrl('/api/v1/products'),
  );
  expect(request.headers.get('tenantid')).toBe('T1,0101,');
});
