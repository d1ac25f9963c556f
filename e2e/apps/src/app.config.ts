import { provideHttpClient, withInterceptors, withInterceptorsFromDi } from '@angular/common/http';
import { type ApplicationConfig, importProvidersFrom } from '@angular/core';
import { provideNoopAnimations } from '@angular/platform-browser/animations';
import { provideRouter } from '@angular/router';
import { PoHttpInterceptorModule } from '@po-ui/ng-components';
import {
  protheusInterceptor,
  provideProtheus,
  withHttpsUpgrade,
  withPinnedTenant,
} from 'ngx-protheus';
import { HomeComponent } from './home.component';

export const appConfig: ApplicationConfig = {
  providers: [
    provideRouter([{ path: '', component: HomeComponent }]),
    provideNoopAnimations(),
    importProvidersFrom(PoHttpInterceptorModule),
    provideHttpClient(withInterceptorsFromDi(), withInterceptors([protheusInterceptor])),
    // The name of the application selects the features that a test needs.
    provideProtheus(
      ...(location.pathname.includes('/pinned/') ? [withPinnedTenant()] : []),
      ...(location.pathname.includes('/upgraded/') ? [withHttpsUpgrade()] : []),
    ),
  ],
};
