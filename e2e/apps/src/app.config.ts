import { provideHttpClient, withInterceptors, withInterceptorsFromDi } from '@angular/common/http';
import { type ApplicationConfig, importProvidersFrom } from '@angular/core';
import { provideNoopAnimations } from '@angular/platform-browser/animations';
import { provideRouter } from '@angular/router';
import { PoHttpInterceptorModule } from '@po-ui/ng-components';
import {
  protheusInterceptor,
  provideProtheus,
  withHttpsRepair,
  withPinnedContext,
} from 'ngx-protheus';
import { HomeComponent } from './home.component';

export const appConfig: ApplicationConfig = {
  providers: [
    provideRouter([{ path: '', component: HomeComponent }]),
    provideNoopAnimations(),
    importProvidersFrom(PoHttpInterceptorModule),
    provideHttpClient(withInterceptorsFromDi(), withInterceptors([protheusInterceptor])),
    // What the application is called says what a test wants of it.
    provideProtheus(
      ...(location.pathname.includes('/pinned/') ? [withPinnedContext()] : []),
      ...(location.pathname.includes('/repaired/') ? [withHttpsRepair()] : []),
    ),
  ],
};
