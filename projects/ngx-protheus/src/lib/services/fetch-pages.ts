import { defer, EMPTY, expand, map, type Observable, reduce } from 'rxjs';

import { ProtheusError } from '../errors/protheus-error';
import { type ProtheusPage } from './list-page';

/**
 * Walks a list page by page, as long as the server says `hasNext`, and emits the items of each page
 * when they came. The next page is asked for after the one before.
 *
 * @param load Asks for a page; the first is 1.
 *
 * @example
 * ```ts
 * walkPages(page => this.http.get<ProductList>('/api/products', { params: { page, pageSize: 50 } }))
 *   .subscribe(products => this.show(products));
 * ```
 */
export function fetchProtheusPages<T>(
  load: (page: number) => Observable<Partial<ProtheusPage<T>>>,
): Observable<T[]> {
  return defer(() => {
    let page = 1;
    let before = '';
    return load(page).pipe(
      expand(({ items, hasNext }) => {
        if (!hasNext || !items?.length) return EMPTY;
        const now = JSON.stringify(items);
        if (now === before) throw samePage(page);
        before = now;
        return load(++page);
      }),
      map(({ items }) => items ?? []),
    );
  });
}

/** Like {@link fetchProtheusPages}, and emits all items at the end, at once. */
export function fetchAllProtheusPages<T>(
  load: (page: number) => Observable<Partial<ProtheusPage<T>>>,
): Observable<T[]> {
  return fetchProtheusPages(load).pipe(reduce((all, items) => all.concat(items), [] as T[]));
}

function samePage(page: number): ProtheusError {
  return new ProtheusError(
    'NGP231',
    (typeof ngDevMode === 'undefined' || ngDevMode) &&
      `The server answered page ${page} of a list with the same items as the page before and says ` +
        'that there are more: it does not heed the parameter "page", so the walk would never end. ' +
        'Let the service use "page" and "pageSize" (FwAdapterBaseV2 does).',
  );
}
