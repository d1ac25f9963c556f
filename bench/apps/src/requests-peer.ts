import { importProvidersFrom } from '@angular/core';
import { provideRouter } from '@angular/router';
import { PoI18nModule, PoModule } from '@po-ui/ng-components';
import { ProtheusLibCoreModule } from '@totvs/protheus-lib-core';
import { startPage } from './requests/page';

// The providers of every PO UI application, and those that the library requires.
void startPage([
  provideRouter([]),
  importProvidersFrom(
    PoModule,
    PoI18nModule.config({ default: { language: 'pt-BR', context: 'general' }, contexts: {} }),
    ProtheusLibCoreModule,
  ),
  { provide: 'Window', useValue: window },
]);
