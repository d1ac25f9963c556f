import { HttpParams } from '@angular/common/http';

/** The media type of these endpoints; without it some versions of the server respond in Latin-1. */
export const JSON_UTF8 = 'application/json; charset=utf-8';

/** The parameters of a request, without empty ones. */
export function restQuery(
  values: Readonly<Record<string, string | number | boolean | null | undefined>>,
): HttpParams {
  let query = new HttpParams();
  for (const [name, value] of Object.entries(values)) {
    if (value !== undefined && value !== null && value !== '') query = query.set(name, value);
  }
  return query;
}
