import { type IncomingHttpHeaders } from 'node:http';

/** A request to the REST server, as it came. */
export interface RawRestRequest {
  readonly method: string;
  /** The decoded path after the REST base. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  readonly environment: string;
}

/** The body: parsed when it is JSON, else its text; undefined when there is none. */
export function contentOf({ body, headers }: RawRestRequest): unknown {
  if (body.length === 0) return undefined;
  const text = body.toString();
  if (!/json/i.test(headers['content-type'] ?? '')) return text;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

/** The language that the server answers in: `pt-BR`, `en` or `es`. */
export function languageOf(header: string | undefined): string {
  const wanted = (header ?? '').toLowerCase();
  return wanted.startsWith('en') ? 'en' : wanted.startsWith('es') ? 'es' : 'pt-BR';
}

/** The Bearer token of a request. */
export function bearerOf({ headers }: RawRestRequest): string | undefined {
  return /^Bearer +(\S+)$/i.exec(headers.authorization ?? '')?.[1];
}
