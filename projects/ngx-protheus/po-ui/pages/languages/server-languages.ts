import { inject, Injectable } from '@angular/core';
import { type ProLanguage, ProtheusChannel, protheusEmbedding } from 'ngx-protheus';
import { catchError, map, type Observable, of, shareReplay } from 'rxjs';
import { UninterceptedRestClient } from '../unintercepted-rest-client';

/** The languages of the texts, each with its own name. */
const SUPPORTED_LANGUAGES: readonly ProLanguage[] = [
  { language: 'pt', description: 'Português' },
  { language: 'es', description: 'Español' },
  { language: 'en', description: 'English' },
  { language: 'ru', description: 'Русский' },
];

/** Programs other than the ERP's own may not know the message. */
const ANSWER_TIMEOUT_MS = 5_000;

/** The languages to choose from. */
@Injectable({ providedIn: 'root' })
export class ServerLanguages {
  readonly #channel = inject(ProtheusChannel);
  readonly #rest = inject(UninterceptedRestClient);

  /** The languages of the ERP that have texts here; all with texts if the ERP does not answer. */
  readonly list: Observable<readonly ProLanguage[]> = this.#request().pipe(
    map(supportedOnly),
    catchError(() => of(SUPPORTED_LANGUAGES)),
    shareReplay(1),
  );

  #request(): Observable<unknown> {
    return protheusEmbedding().kind === 'browser'
      ? // The server spells it with one p.
        this.#rest.get('/api/language/v1/protheus-suported-languages')
      : this.#channel.request('getLanguages', 'setLanguages', {
          answerType: 'setLanguages',
          timeout: ANSWER_TIMEOUT_MS,
        });
  }
}

function supportedOnly(languages: unknown): readonly ProLanguage[] {
  const supported = (Array.isArray(languages) ? (languages as ProLanguage[]) : []).filter(
    entry =>
      entry?.language &&
      SUPPORTED_LANGUAGES.some(({ language }) => language === baseLanguage(entry.language)),
  );
  return supported.length ? supported : SUPPORTED_LANGUAGES;
}

/** The language without its region: `pt` for `pt-BR`. */
export function baseLanguage(language: string): string {
  return language.slice(0, 2).toLowerCase();
}
