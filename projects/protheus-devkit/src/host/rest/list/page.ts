/** A page of a list. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly hasNext: boolean;
}

/** A page of a list of `FwAdapterBaseV2`. */
export interface AdapterPage<T> extends Page<T> {
  readonly remainingRecords: number;
}

/**
 * The page that `page` and `pageSize` select: 20 records by default, as in Protheus.
 * @param items the whole list
 * @param query the query of the request
 */
export function pageOf<T>(items: readonly T[], query: URLSearchParams): AdapterPage<T> {
  const page = positive(query.get('page'), 1);
  const pageSize = positive(query.get('pageSize'), 20);
  const end = page * pageSize;
  return {
    items: items.slice(end - pageSize, end),
    hasNext: end < items.length,
    remainingRecords: Math.max(0, items.length - end),
  };
}

function positive(value: string | null, defaultValue: number): number {
  const number = Math.floor(Number(value));
  return number >= 1 ? number : defaultValue;
}
