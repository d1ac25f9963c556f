import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { type Observable } from 'rxjs';

/** A page of a list, in the form of every Protheus REST service. */
export interface ListPage<T> {
  items: T[];
  hasNext: boolean;
}

@Injectable({ providedIn: 'root' })
export class ListService {
  private readonly http = inject(HttpClient);

  /** One page of a list; the endpoint is relative, ngx-protheus knows the server. */
  page<T>(endpoint: string, page: number, pageSize = 20): Observable<ListPage<T>> {
    return this.http.get<ListPage<T>>(endpoint, { params: { page, pageSize } });
  }
}
