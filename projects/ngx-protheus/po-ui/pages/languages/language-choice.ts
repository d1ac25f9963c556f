import { inject, Injectable } from '@angular/core';
import { ProtheusSession } from 'ngx-protheus';

import { ProUiLanguage } from '../../i18n/pro-ui-language';
import { ProMessageService } from '../../messages/pro-message.service';
import { shortOf } from './server-languages';

/** Changes the language everywhere at once: the texts, PO UI, the requests and AdvPL. */
@Injectable({ providedIn: 'root' })
export class LanguageChoice {
  private readonly texts = inject(ProUiLanguage);
  private readonly session = inject(ProtheusSession);
  private readonly messages = inject(ProMessageService);

  /** Chooses a language, such as `pt` or `pt-BR`. */
  choose(language: string): void {
    this.texts.use(language);
    // Protheus knows its own Portuguese as `pt-BR`, the other languages without a country.
    this.session.setLanguage(shortOf(language) === 'pt' ? 'pt-BR' : language);
    // Who has no answer for it goes on in the old language: nothing to tell the person about.
    this.messages.changeLanguage(language).subscribe({ error: () => undefined });
  }
}
