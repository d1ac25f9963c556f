import { inject, Injectable, type Signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { embedding, ProtheusChannel } from 'ngx-protheus';
import { catchError, map, of } from 'rxjs';

import { QuietRest } from './unintercepted-rest-client';

const PATIENCE = 5_000;

/** What the ERP calls itself: MA3 in Russia, Protheus everywhere else. */
@Injectable({ providedIn: 'root' })
export class ProductName {
  private readonly channel = inject(ProtheusChannel);
  private readonly rest = inject(QuietRest);

  readonly name: Signal<string> = toSignal(
    (embedding().kind === 'browser'
      ? this.rest.getText('/api/brand/v1/erp-brand')
      : this.channel.request('getBrandContext', 'setBrandContext', {
          answerType: 'setBrandContext',
          responseType: 'text',
          timeout: PATIENCE,
        })
    ).pipe(
      map(brand => (/^"?MA-?3"?$/i.test(brand.trim()) ? 'MA3' : 'Protheus')),
      catchError(() => of('Protheus')),
    ),
    { initialValue: 'Protheus' },
  );
}
