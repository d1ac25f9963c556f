import { provideHttpClient, withInterceptorsFromDi } from '@angular/common/http';
import { importProvidersFrom } from '@angular/core';
import { ProtheusLibCoreModule } from '@totvs/protheus-lib-core';
import { startTypical } from './typical/start-typical';

void startTypical(
  provideHttpClient(withInterceptorsFromDi()),
  importProvidersFrom(ProtheusLibCoreModule),
);
