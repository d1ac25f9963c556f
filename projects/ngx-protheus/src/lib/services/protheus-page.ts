import { map, type MonoTypeOperatorFunction } from 'rxjs';

/** A page of a list, as `FwAdapterBaseV2` returns it. */
export interface ProtheusPage<T> {
  items: T[];
  hasNext: boolean;
}

/** Adds an empty list to a page without `items`: some endpoints omit them when there are none. */
export function completePage<
  P extends Partial<ProtheusPage<unknown>>,
>(): MonoTypeOperatorFunction<P> {
  return map(page => ({ ...page, items: page?.items ?? [], hasNext: page?.hasNext ?? false }));
}
