import { computed, inject, type Signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { PoI18nService } from '@po-ui/ng-components';
import { map, switchMap } from 'rxjs';
import { ProUiLanguage, type ProUiLanguageCode } from './pro-ui-language';

/** The texts of one component in every language. */
export type ProTexts<L> = Readonly<Record<ProUiLanguageCode, Readonly<L>>>;

/**
 * The texts of a component in the language of PO UI. An application replaces any of them in the
 * configuration of `PoI18nModule`, with the name of the component as the context:
 * `contexts: { proCompanyLookup: { 'pt-BR': { label: 'Grupo' } } }`. Call it in an injection
 * context.
 *
 * @param context The name of the component.
 * @param texts The default texts.
 */
export function injectLiterals<L extends object>(context: string, texts: ProTexts<L>): Signal<L> {
  const language = inject(ProUiLanguage);
  const overrides = injectOverrides<L>(context, language);
  return computed(() => ({ ...texts[language.short()], ...overrides?.() }));
}

function injectOverrides<L>(
  context: string,
  language: ProUiLanguage,
): Signal<Partial<L>> | undefined {
  const i18n = injectPoI18n();
  // A constant context emits synchronously: the first rendered text is already the application's.
  return (
    (i18n &&
      toSignal(
        language.changes.pipe(
          switchMap(code => i18n.getLiterals({ context, language: code })),
          map(literals => literals as Partial<L>),
        ),
        { initialValue: {} },
      )) ??
    undefined
  );
}

/**
 * The i18n service of PO UI; `null` without `PoI18nModule`. PO UI 17 provides the service in the
 * root but not its configuration, so that injecting it throws.
 */
function injectPoI18n(): PoI18nService | null {
  try {
    const i18n = inject(PoI18nService, { optional: true });
    // After the first failure a production build of Angular returns an empty object.
    return typeof i18n?.getLiterals === 'function' ? i18n : null;
  } catch {
    return null;
  }
}
