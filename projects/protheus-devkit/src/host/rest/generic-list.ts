import { tableNames, type TableRow, tableRows } from '../data/tables.js';
import { pickFields } from './list/fields.js';
import { filterTest } from './list/filter.js';
import { normalize } from './list/normalize.js';
import { orderBy } from './list/order.js';
import { pageOf } from './list/page.js';
import { parseFilter } from './list/parse-filter.js';
import { restError } from './rest-error.js';
import {
  type RestRequest,
  type RestResponse,
  type RestRoute,
  type RestServices,
} from './rest-route.js';

/** Lists over tables by their alias, and queries over several of them. */
export const genericRoutes: readonly RestRoute[] = [
  {
    method: 'GET',
    path: '/api/framework/v1/genericList',
    requires: 'tenant',
    handler: (request, services) => list(request, services, request.query.get('alias') ?? '', []),
  },
  {
    method: 'GET',
    path: '/api/framework/v1/genericQuery',
    requires: 'tenant',
    handler(request, services) {
      const { query } = request;
      const conditions = [query.get('fromQry') ?? '', query.get('where') ?? ''];
      return list(request, services, query.get('tables') ?? '', conditions.filter(Boolean));
    },
  },
];

function list(
  request: RestRequest,
  services: RestServices,
  tables: string,
  conditions: readonly string[],
): RestResponse {
  const { query } = request;
  const joined = join(request, services, tables);
  if (!joined) {
    const reason = `O host local tem as tabelas ${tableNames.join(', ')}; foi pedido "${tables}".`;
    return restError(400, 'Tabela não encontrada.', reason);
  }
  let found: readonly TableRow[] = joined;
  for (const condition of conditions) {
    const test = parseFilter(condition);
    if (!test) {
      const reason = `O host local não entende a condição: ${condition}`;
      return restError(400, 'Condição inválida.', reason);
    }
    found = found.filter(test);
  }
  const search = normalize(query.get('quickSearch'));
  found = found
    .filter(filterTest(query.get('filter')))
    .filter(row => Object.values(row).some(value => normalize(value).includes(search)));
  const page = pageOf(orderBy(found, query.get('order')), query);
  const fields = (query.get('fields') ?? '').toLowerCase();
  return {
    status: 200,
    body: {
      ...page,
      items: pickFields(page.items, fields),
      protectedDataFields: [],
      nivelFields: [],
    },
  };
}

/** The Cartesian product of the tables' records; conditions select from it. */
function join(
  { query, tenant }: RestRequest,
  { data }: RestServices,
  tables: string,
): readonly TableRow[] | undefined {
  const tableQuery = {
    ...tenant,
    branchFilter: query.get('filialFilter')?.toLowerCase() !== 'false',
    deletedFilter: query.get('deletedFilter')?.toLowerCase() !== 'false',
  };
  const [first, ...others] = tables.split(',').map(name => name.trim());
  let rows = tableRows(data, first, tableQuery);
  for (const alias of others) {
    const more = tableRows(data, alias, tableQuery);
    rows = more && rows?.flatMap(row => more.map(other => ({ ...row, ...other })));
  }
  return rows;
}
