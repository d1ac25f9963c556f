import { type IncomingHttpHeaders } from 'node:http';
import { type Tenant } from './rest-route.js';

/** A request to the REST server, as received. */
export interface RawRestRequest {
  readonly method: string;
  /** The decoded path after the REST base. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  readonly environment: string;
}

/** The body: parsed when it is JSON, else its text; `undefined` when there is none. */
export function bodyOf({ body, headers }: RawRestRequest): unknown {
  if (body.length === 0) return undefined;
  const text = body.toString();
  if (!/json/i.test(headers['content-type'] ?? '')) return text;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

/** The language of the response: `pt-BR`, `en` or `es`. */
export function languageOf(header: string | undefined): string {
  const requested = (header ?? '').toLowerCase();
  return requested.startsWith('en') ? 'en' : requested.startsWith('es') ? 'es' : 'pt-BR';
}

/** The Bearer token of a request. */
export function bearerTokenOf({ headers }: Pick<RawRestRequest, 'headers'>): string | undefined {
  return /^Bearer +(\S+)$/i.exec(headers.authorization ?? '')?.[1];
}

/**
 * Parses the header `tenantid`: `T1,D MG 01 ,` or `T1`. The last comma keeps the trailing blanks of
 * the branch, which HTTP would remove.
 */
export function parseTenant(header: string | undefined): Tenant | undefined {
  const match = /^([^,]+)(?:,([^,]*),?)?$/.exec(header ?? '');
  return match ? { company: match[1].trim(), branch: match[2] ?? '' } : undefined;
}
