import { inject, Injectable } from '@angular/core';
import { ProtheusSession } from 'ngx-protheus';
import { ProUiLanguage } from '../../i18n/pro-ui-language';
import { ProMessageService } from '../../messages/pro-message.service';
import { baseLanguage } from './server-languages';

/** Changes the language of the texts, of PO UI, of the requests and of AdvPL. */
@Injectable({ providedIn: 'root' })
export class LanguageSwitcher {
  readonly #texts = inject(ProUiLanguage);
  readonly #session = inject(ProtheusSession);
  readonly #messages = inject(ProMessageService);

  /**
   * Changes the language.
   *
   * @param language Such as `pt` or `pt-BR`.
   */
  setLanguage(language: string): void {
    this.#texts.use(language);
    // Protheus uses `pt-BR` for Portuguese, and the other languages without a region.
    this.#session.setLanguage(baseLanguage(language) === 'pt' ? 'pt-BR' : language);
    // A host that does not answer keeps its language: there is nothing to show to the user.
    this.#messages.changeLanguage(language).subscribe({ error: () => undefined });
  }
}
