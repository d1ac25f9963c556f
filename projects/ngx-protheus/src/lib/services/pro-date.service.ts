import { inject, Injectable } from '@angular/core';
import { type Observable } from 'rxjs';

import { ProtheusChannel } from '../host/protheus-channel';

/** How the ERP writes dates. Only AdvPL knows it: the application’s own `JsToAdvpl` answers. */
@Injectable({ providedIn: 'root' })
export class ProDateService {
  private readonly channel = inject(ProtheusChannel);

  readonly EVENT_SET_FORMAT: string = 'setDateFormat';
  readonly EVENT_GET_FORMAT: string = 'getDateFormat';

  /**
   * The format of dates, such as `dd/mm/yyyy`.
   *
   * @param language The language; the one of the session when left out.
   */
  getDateFormat(language?: string): Observable<string> {
    return this.channel.request(this.EVENT_GET_FORMAT, language || this.EVENT_SET_FORMAT, {
      answer: this.EVENT_SET_FORMAT,
      responseType: 'text',
    });
  }
}
