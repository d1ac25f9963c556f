import { Injectable } from '@angular/core';
import { type Observable } from 'rxjs';
import { HttpOrChannel } from './http-or-channel';
import { type ProI18N } from './models/pro-i18n';

const EVENT = 'setTranslateStringResource';

/** The texts of an AdvPL program in the language of the session. */
@Injectable({ providedIn: 'root' })
export class ProTranslateStringService extends HttpOrChannel {
  /**
   * The texts of a resource.
   *
   * @param cTRES The resource (`TRES` file). Over the channel, the name is not sent: AdvPL decides.
   */
  getStrList(cTRES: string): Observable<ProI18N> {
    return this.isChannelHTTP()
      ? this.http.get<ProI18N>(`/api/framework/v1/FwRestTranslate/${encodeURIComponent(cTRES)}`)
      : this.requestAdvpl<ProI18N>('getTranslateStringResource', EVENT, EVENT);
  }
}
