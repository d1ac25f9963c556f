import {
  ENVIRONMENT_INITIALIZER,
  type EnvironmentProviders,
  inject,
  makeEnvironmentProviders,
} from '@angular/core';
import { PoLanguageService } from '@po-ui/ng-components';
import { ProtheusSession } from 'ngx-protheus';
import { hasLocalStorage } from '../local-storage';

/** The languages of PO UI, as the session names them: `pt-BR`, `en`. */
const LANGUAGE = /^(pt|en|es|ru)(?![a-z])/i;

/**
 * Shows PO UI in the language of the session, or in Portuguese where the session has none, and not in
 * that of the browser. What the user chose in PO UI goes first, and so does the language in
 * `PoI18nModule.config()`.
 *
 * @example
 * providers: [provideProtheus(), provideProtheusLanguage()]
 */
export function provideProtheusLanguage(): EnvironmentProviders {
  return makeEnvironmentProviders([
    { provide: ENVIRONMENT_INITIALIZER, multi: true, useValue: useSessionLanguage },
  ]);
}

function useSessionLanguage(): void {
  if (!hasLocalStorage()) return;
  const [, language = 'pt'] = LANGUAGE.exec(inject(ProtheusSession).language() ?? '') ?? [];
  inject(PoLanguageService).setLanguageDefault(language.toLowerCase());
}
