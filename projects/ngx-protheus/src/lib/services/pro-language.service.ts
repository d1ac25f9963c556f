import { Injectable } from '@angular/core';
import { type Observable } from 'rxjs';
import { HttpOrChannel } from './http-or-channel';
import { type ProLanguageList } from './models/pro-language';

/** The languages that the ERP supports. */
@Injectable({ providedIn: 'root' })
export class ProLanguageService extends HttpOrChannel {
  /** All languages, in the shape of PO UI's language select. */
  getListOfLanguages(): Observable<ProLanguageList> {
    return this.isChannelHTTP()
      ? // The server spells it with one p.
        this.http.get<ProLanguageList>('/api/language/v1/protheus-suported-languages')
      : this.requestAdvpl<ProLanguageList>('getLanguages', 'setLanguages', 'setLanguages');
  }
}
