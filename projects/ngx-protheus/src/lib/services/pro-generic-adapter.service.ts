import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { type Observable } from 'rxjs';
import { fetchAllProtheusPages } from './fetch-pages';
import {
  type ProAdapterBaseV2,
  type ProAdapterListInterface,
  type ProAdapterQueryInterface,
} from './models/pro-adapter';
import { completePage } from './protheus-page';
import { restQuery } from './rest-query';

type Search = Readonly<Record<string, unknown>>;

/**
 * Lists the records of any table or query of the ERP. The items have the names of the fields in
 * lower case. Queries need `SECURITY=1` in the server's REST configuration.
 */
@Injectable({ providedIn: 'root' })
export class ProGenericAdapterService {
  readonly #http = inject(HttpClient);

  /** A page of the records of a table. */
  list<T>(searchParams: ProAdapterListInterface): Observable<ProAdapterBaseV2<T>> {
    return this.#page('genericList', searchParams);
  }

  /** All records of a table, from all pages. */
  listAll<T>(searchParams: ProAdapterListInterface): Observable<T[]> {
    return fetchAllProtheusPages(page => this.list<T>({ pageSize: 100, ...searchParams, page }));
  }

  /** A page of the records of a query. */
  query<T>(searchParams: ProAdapterQueryInterface): Observable<ProAdapterBaseV2<T>> {
    return this.#page('genericQuery', searchParams);
  }

  /** All records of a query, from all pages. */
  queryAll<T>(searchParams: ProAdapterQueryInterface): Observable<T[]> {
    return fetchAllProtheusPages(page => this.query<T>({ pageSize: 100, ...searchParams, page }));
  }

  #page<T>(service: string, search: Search): Observable<ProAdapterBaseV2<T>> {
    return this.#http
      .get<ProAdapterBaseV2<T>>(`/api/framework/v1/${service}`, {
        params: restQuery(search as Parameters<typeof restQuery>[0]),
      })
      .pipe(completePage());
  }
}
