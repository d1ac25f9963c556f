import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { provideHttpClientTesting } from '@angular/common/http/testing';
import { type EnvironmentProviders, type Provider } from '@angular/core';
import { provideNoopAnimations } from '@angular/platform-browser/animations';
import { protheusInterceptor } from 'ngx-protheus';
import { provideProtheusTesting } from 'ngx-protheus/testing';

/** The providers of the field specs: an application with PO UI in a fake Protheus. */
export function provideFieldTesting(
  ...options: Parameters<typeof provideProtheusTesting>
): (EnvironmentProviders | Provider)[] {
  return [
    provideHttpClient(withInterceptors([protheusInterceptor])),
    provideHttpClientTesting(),
    provideProtheusTesting(...options),
    provideNoopAnimations(),
  ];
}
