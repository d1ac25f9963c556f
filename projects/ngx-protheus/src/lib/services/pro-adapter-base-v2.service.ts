import { HttpParams } from '@angular/common/http';
import { Injectable } from '@angular/core';

/** The parameters of a REST service built on `FwAdapterBaseV2`. */
@Injectable({ providedIn: 'root' })
export class ProAdapterBaseV2Service {
  /**
   * The parameters for one page of a list.
   *
   * @param fields The fields, separated by commas; empty for all.
   * @param order The fields to sort by; `-field` is descending.
   */
  getHttpParams(page = 1, pageSize = 20, filter = '', fields = '', order = ''): HttpParams {
    return new HttpParams({ fromObject: { page, pageSize, filter, fields, order } });
  }
}
