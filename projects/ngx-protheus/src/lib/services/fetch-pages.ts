import { defer, EMPTY, expand, map, type Observable, reduce } from 'rxjs';
import { ErrorCode } from '../errors/error-codes';
import { ProtheusError } from '../errors/protheus-error';
import { type ProtheusPage } from './protheus-page';

/**
 * Requests the pages of a list one after the other, as long as the response has `hasNext`, and emits
 * the items of each page.
 *
 * @param load Requests a page; the first is 1.
 * @returns The items of one page with each emission; fails with NGP231 when two successive pages are
 * equal.
 *
 * @example
 * ```ts
 * fetchProtheusPages(page => this.http.get<ProductList>('/api/products', { params: { page, pageSize: 50 } }))
 *   .subscribe(products => this.show(products));
 * ```
 */
export function fetchProtheusPages<T>(
  load: (page: number) => Observable<Partial<ProtheusPage<T>>>,
): Observable<T[]> {
  return defer(() => {
    let page = 1;
    let previous = '';
    return load(page).pipe(
      expand(({ items, hasNext }) => {
        if (!hasNext || !items?.length) return EMPTY;
        const current = JSON.stringify(items);
        if (current === previous) throw samePage(page);
        previous = current;
        return load(++page);
      }),
      map(({ items }) => items ?? []),
    );
  });
}

/**
 * Like {@link fetchProtheusPages}, but emits all items together after the last page.
 *
 * @param load Requests a page; the first is 1.
 * @returns All items; fails with NGP231 when two successive pages are equal.
 */
export function fetchAllProtheusPages<T>(
  load: (page: number) => Observable<Partial<ProtheusPage<T>>>,
): Observable<T[]> {
  return fetchProtheusPages(load).pipe(reduce((all, items) => all.concat(items), [] as T[]));
}

function samePage(page: number): ProtheusError {
  return new ProtheusError(
    ErrorCode.PAGE_REPEATED,
    (typeof ngDevMode === 'undefined' || ngDevMode) &&
      `Page ${page} of a list has the same items as the page before and "hasNext" is true: the ` +
        'service ignores the parameter "page", so the requests would never end. ' +
        'Use "page" and "pageSize" in the service (FwAdapterBaseV2 does).',
  );
}
