import { TestBed } from '@angular/core/testing';
import { interceptedApp } from './intercepted-app.spec-support';
import { ProtheusHttp } from './protheus-http';

describe('ProtheusHttp', () => {
  const app = interceptedApp();

  it('explain() returns the error of a configured URL that is not valid', () => {
    sessionStorage.setItem('ERPAPPCONFIG', '{"api_baseUrl":"servidor:8080/rest"}');
    app.setUp();
    const protheus = TestBed.inject(ProtheusHttp);

    expect(protheus.explain('/api/x').kind).toBe('undecided');
    expect(protheus.explain('/api/x').reason).toContain('NGP111');
    expect(protheus.explain('assets/x').kind).toBe('asset');
  });
});
