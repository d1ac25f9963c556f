import { inject, Injectable, type Signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ProtheusChannel, protheusEmbedding } from 'ngx-protheus';
import { catchError, map, of } from 'rxjs';
import { UninterceptedRestClient } from './unintercepted-rest-client';

const ANSWER_TIMEOUT_MS = 5_000;

/** The product name of the ERP: MA3 in Russia, Protheus everywhere else. */
@Injectable({ providedIn: 'root' })
export class ProductName {
  readonly #channel = inject(ProtheusChannel);
  readonly #rest = inject(UninterceptedRestClient);

  readonly name: Signal<string> = toSignal(
    (protheusEmbedding().kind === 'browser'
      ? this.#rest.getText('/api/brand/v1/erp-brand')
      : this.#channel.request('getBrandContext', 'setBrandContext', {
          answerType: 'setBrandContext',
          responseType: 'text',
          timeout: ANSWER_TIMEOUT_MS,
        })
    ).pipe(
      map(brand => (/^"?MA-?3"?$/i.test(brand.trim()) ? 'MA3' : 'Protheus')),
      catchError(() => of('Protheus')),
    ),
    { initialValue: 'Protheus' },
  );
}
