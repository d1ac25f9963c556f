import { inject, Injectable } from '@angular/core';
import { embedding, type ProLanguage, ProtheusChannel } from 'ngx-protheus';
import { catchError, map, type Observable, of, shareReplay } from 'rxjs';

import { QuietRest } from '../unintercepted-rest-client';

/** The languages of the texts here, in themselves. */
const OURS: readonly ProLanguage[] = [
  { language: 'pt', description: 'Português' },
  { language: 'es', description: 'Español' },
  { language: 'en', description: 'English' },
  { language: 'ru', description: 'Русский' },
];

/** Programs other than the ERP’s own may not know the message. */
const PATIENCE = 5_000;

/** The languages to choose from. */
@Injectable({ providedIn: 'root' })
export class ServerLanguages {
  private readonly channel = inject(ProtheusChannel);
  private readonly rest = inject(QuietRest);

  /** Those of the ERP which the texts know; where it does not answer, all of these. */
  readonly list: Observable<readonly ProLanguage[]> = this.ask().pipe(
    map(speakable),
    catchError(() => of(OURS)),
    shareReplay(1),
  );

  private ask(): Observable<unknown> {
    return embedding().kind === 'browser'
      ? // The server spells it with one p.
        this.rest.get('/api/language/v1/protheus-suported-languages')
      : this.channel.request('getLanguages', 'setLanguages', {
          answerType: 'setLanguages',
          timeout: PATIENCE,
        });
  }
}

function speakable(answer: unknown): readonly ProLanguage[] {
  const languages = (Array.isArray(answer) ? (answer as ProLanguage[]) : []).filter(
    entry => entry?.language && OURS.some(({ language }) => language === shortOf(entry.language)),
  );
  return languages.length ? languages : OURS;
}

/** `pt` of `pt-BR`. */
export function shortOf(language: string): string {
  return language.slice(0, 2).toLowerCase();
}
