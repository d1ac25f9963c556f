import { Injectable } from '@angular/core';
import { type Observable } from 'rxjs';
import { HttpOrChannel } from './http-or-channel';
import { requestText } from './request-text';

/** The brand that the ERP runs under, such as `TOTVS`. */
@Injectable({ providedIn: 'root' })
export class ProBrandService extends HttpOrChannel {
  getERPBrand(): Observable<string> {
    return this.isChannelHTTP()
      ? this.http.get('/api/brand/v1/erp-brand', { responseType: 'text' })
      : requestText(this.channel, 'getBrandContext', 'setBrandContext', 'setBrandContext');
  }
}
