import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { type ProtheusPage } from 'ngx-protheus';
import { type Observable } from 'rxjs';

@Injectable({ providedIn: 'root' })
export class ListService {
  readonly #http = inject(HttpClient);

  /** Loads one page of a list. The endpoint is relative: ngx-protheus adds the REST base. */
  page<T>(endpoint: string, page: number, pageSize = 20): Observable<ProtheusPage<T>> {
    return this.#http.get<ProtheusPage<T>>(endpoint, { params: { page, pageSize } });
  }
}
