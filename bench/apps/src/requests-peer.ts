import { importProvidersFrom } from '@angular/core';
import { provideRouter } from '@angular/router';
import { PoI18nModule, PoModule } from '@po-ui/ng-components';
import { ProtheusLibCoreModule } from '@totvs/protheus-lib-core';
import { startPage } from './requests/page';

// What a PO UI application has anyway, and what the library asks for.
void startPage([
  provideRouter([]),
  importProvidersFrom(
    PoModule,
    PoI18nModule.config({ default: { language: 'pt-BR', context: 'general' }, contexts: {} }),
    ProtheusLibCoreModule,
  ),
  { provide: 'Window', useValue: window },
]);
