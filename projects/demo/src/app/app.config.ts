import { registerLocaleData } from '@angular/common';
import { provideHttpClient, withInterceptorsFromDi } from '@angular/common/http';
import localePt from '@angular/common/locales/pt';
import { type ApplicationConfig, importProvidersFrom, inject, LOCALE_ID } from '@angular/core';
import { provideNoopAnimations } from '@angular/platform-browser/animations';
import { provideRouter, Router } from '@angular/router';
import { PoHttpRequestModule } from '@po-ui/ng-components';
import { provideProtheus, withSignIn } from 'ngx-protheus';
import { provideProtheusTheme } from 'ngx-protheus/po-ui';
import { routes } from './app.routes';

registerLocaleData(localePt);

export const appConfig: ApplicationConfig = {
  providers: [
    { provide: LOCALE_ID, useValue: 'pt-BR' },
    provideRouter(routes),
    provideNoopAnimations(),
    importProvidersFrom(PoHttpRequestModule),
    provideHttpClient(withInterceptorsFromDi()),
    provideProtheus(withSignIn(() => inject(Router).parseUrl('/paginas/entrar'))),
    provideProtheusTheme(),
  ],
};
