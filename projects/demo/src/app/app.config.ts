import { provideHttpClient, withInterceptors, withInterceptorsFromDi } from '@angular/common/http';
import { type ApplicationConfig, importProvidersFrom } from '@angular/core';
import { provideNoopAnimations } from '@angular/platform-browser/animations';
import { provideRouter } from '@angular/router';
import { PoHttpRequestModule } from '@po-ui/ng-components';
import { protheusInterceptor, provideProtheus } from 'ngx-protheus';
import { routes } from './app.routes';

export const appConfig: ApplicationConfig = {
  providers: [
    provideRouter(routes),
    provideNoopAnimations(),
    importProvidersFrom(PoHttpRequestModule),
    provideHttpClient(withInterceptorsFromDi(), withInterceptors([protheusInterceptor])),
    provideProtheus(),
  ],
};
