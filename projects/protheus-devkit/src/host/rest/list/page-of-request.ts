import { type RestRequest } from '../rest-route.js';
import { pickFields } from './fields.js';
import { filterTest } from './filter.js';
import { orderBy } from './order.js';
import { type AdapterPage, pageOf } from './page.js';

/**
 * The page of a list that a request asks for, as `FwAdapterBaseV2` makes it: `filter`, then `order`,
 * then `page` and `pageSize` (20 by default), then `fields`.
 * @param items the whole list; it is not changed
 * @param request the request of the handler
 * @returns The records, whether there are more, and how many.
 *
 * @example
 * import { defineHost, page } from 'protheus-devkit';
 *
 * const customers = [{ code: '000001', name: 'Padaria' }];
 *
 * export default defineHost({
 *   rest: { 'GET /api/crm/v1/customers': request => page(customers, request) },
 * });
 */
export function page<T extends object>(
  items: readonly T[],
  { query }: Pick<RestRequest, 'query'>,
): AdapterPage<Partial<T>> {
  const found = orderBy(items.filter(filterTest(query.get('filter'))), query.get('order'));
  const selected = pageOf(found, query);
  return { ...selected, items: pickFields(selected.items, query.get('fields')) };
}
