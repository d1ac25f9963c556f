import { provideHttpClient, withInterceptorsFromDi } from '@angular/common/http';
import { type ApplicationConfig, importProvidersFrom } from '@angular/core';
import { provideNoopAnimations } from '@angular/platform-browser/animations';
import { provideRouter } from '@angular/router';
import { ProtheusLibCoreModule } from '@totvs/protheus-lib-core';
import { OrdersComponent } from './orders.component';

export const appConfig: ApplicationConfig = {
  providers: [
    provideRouter([{ path: '**', component: OrdersComponent }]),
    provideHttpClient(withInterceptorsFromDi()),
    provideNoopAnimations(),
    importProvidersFrom([ProtheusLibCoreModule]),
  ],
};
