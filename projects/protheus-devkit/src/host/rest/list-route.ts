import { normalize } from './list/normalize.js';
import { type AdapterPage, pageOf } from './list/page.js';
import { notFound } from './rest-error.js';
import {
  type RestRequest,
  type RestRequirement,
  type RestRoute,
  type RestServices,
} from './rest-route.js';

/** What a list resource is made of. */
export interface ListResource<T extends object> {
  /** The path of the list; one record is at `path/:id`. */
  readonly path: string;
  /** What a request must carry; by default a token. */
  readonly requires?: RestRequirement;
  /** The records that the query selects, in its order. */
  find(request: RestRequest, services: RestServices): readonly T[];
  /** The record with an id. */
  item(id: string, request: RestRequest, services: RestServices): object | undefined;
  /** The Portuguese name of a record, for the message of a 404. */
  readonly notFound: string;
  /** The body of a page; by default `items` and `hasNext`. */
  body?(page: AdapterPage<T>, request: RestRequest): object;
}

/** The two routes of a list resource: a page of the list, and one record. */
export function listRoute<T extends object>(resource: ListResource<T>): readonly RestRoute[] {
  const { path, requires = 'token', body = itemsAndHasNext } = resource;
  return [
    {
      method: 'GET',
      path,
      requires,
      handler(request, services) {
        const page = pageOf(resource.find(request, services), request.query);
        return { status: 200, body: body(page, request) };
      },
    },
    {
      method: 'GET',
      path: `${path}/:id`,
      requires,
      handler(request, services) {
        const record = resource.item(request.params['id'], request, services);
        return record ? { status: 200, body: record } : notFound(resource.notFound);
      },
    },
  ];
}

/** The records whose field contains the text of the query parameter of the same name. */
export function containing<T extends object>(
  records: readonly T[],
  field: keyof T & string,
  { query }: Pick<RestRequest, 'query'>,
  code: keyof T & string = field,
): readonly T[] {
  const text = normalize(query.get(field));
  return records.filter(
    record => normalize(record[field]).includes(text) || normalize(record[code]).includes(text),
  );
}

function itemsAndHasNext({ items, hasNext }: AdapterPage<object>): object {
  return { items, hasNext };
}
