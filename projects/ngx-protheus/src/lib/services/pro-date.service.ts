import { inject, Injectable } from '@angular/core';
import { type Observable } from 'rxjs';
import { ProtheusChannel } from '../channel/protheus-channel';
import { requestText } from './request-text';

/** The date format of the ERP. It comes from AdvPL: the application's own `JsToAdvpl` answers. */
@Injectable({ providedIn: 'root' })
export class ProDateService {
  readonly #channel = inject(ProtheusChannel);

  readonly EVENT_SET_FORMAT: string = 'setDateFormat';
  readonly EVENT_GET_FORMAT: string = 'getDateFormat';

  /**
   * The format of dates, such as `dd/mm/yyyy`.
   *
   * @param language The language; the one of the session by default.
   */
  getDateFormat(language?: string): Observable<string> {
    const { EVENT_GET_FORMAT, EVENT_SET_FORMAT } = this;
    return requestText(
      this.#channel,
      EVENT_GET_FORMAT,
      language || EVENT_SET_FORMAT,
      EVENT_SET_FORMAT,
    );
  }
}
