import { map, type MonoTypeOperatorFunction } from 'rxjs';

/** A page of a list, as `FwAdapterBaseV2` answers it. */
export interface ProtheusPage<T> {
  items: T[];
  hasNext: boolean;
}

/** Some endpoints leave `items` out when there is nothing: then the list is empty. */
export function completePage<P extends Partial<ProtheusPage<unknown>>>(): MonoTypeOperatorFunction<P> {
  return map(page => ({ ...page, items: page?.items ?? [], hasNext: page?.hasNext ?? false }));
}
