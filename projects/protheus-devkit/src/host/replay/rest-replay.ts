import { type RecordedRequest } from '../../har/recorded-session.js';
import { type RawRestRequest } from '../rest/raw-request.js';
import { type RestResponse } from '../rest/rest-route.js';
import {
  counted,
  describeDifferences,
  type Difference,
  differences,
  withReceivedIds,
} from './differences.js';
import { InOrder, nearest } from './in-order.js';
import { ignoring, type ReplayIgnore } from './replay-options.js';
import { queryValues, type Values, valuesOf } from './values-of.js';

/** A response of a recording. */
export interface ReplayedResponse {
  readonly response: RestResponse;
  /** What differs between the recorded request and the one that was received; empty: nothing. */
  readonly differences: string;
  /** The recording has the beginning of the body only. */
  readonly isTruncated: boolean;
}

/** The response headers that belong to the connection, to another origin, or to the recorded server. */
const OMITTED_HEADERS = new Set([
  ...['connection', 'content-encoding', 'content-length', 'keep-alive', 'transfer-encoding'],
  ...['cache-control', 'date', 'server', 'set-cookie', 'strict-transport-security', 'vary'],
  ...['alt-svc', 'etag', 'last-modified', 'upgrade', 'www-authenticate', 'trailer', 'te'],
]);

/** What browsers call requests that no REST server answers. */
const OTHER_TYPES = new Set([
  ...['document', 'script', 'stylesheet', 'image', 'font', 'media', 'manifest', 'websocket'],
  'preflight',
]);

interface Recorded {
  readonly request: RecordedRequest;
  /** The decoded path, in lower case. */
  readonly path: string;
  readonly query: Values;
  readonly headers: Values;
  /** Absent when the recording does not have it: then it differs from none. */
  readonly body: Values | undefined;
}

/** The most recorded requests of one path that are compared. */
const MOST_CANDIDATES = 1_000;

/** Responds to REST requests from a recording. */
export class RestReplay {
  readonly #ignore: ReplayIgnore;
  readonly #byKey = new Map<string, Recorded[]>();
  readonly #order = new InOrder<Recorded>();

  constructor(requests: readonly RecordedRequest[], ignore: ReplayIgnore = {}) {
    this.#ignore = ignore;
    for (const request of requests) {
      const recorded = recordedOf(request);
      if (!recorded) continue;
      const key = keyOf(request.method, recorded.path);
      const list = this.#byKey.get(key);
      if (list) list.push(recorded);
      else this.#byKey.set(key, [recorded]);
    }
  }

  /** Begins again: repeated requests get the first recorded response. */
  restart(): void {
    this.#order.clear();
  }

  /** @returns The recorded response; `undefined` when no request of this method and path was recorded. */
  respond(raw: RawRestRequest): ReplayedResponse | undefined {
    const candidates = this.#candidates(raw);
    if (candidates.length === 0) return undefined;
    const query = queryValues(raw.query);
    const headers = comparedHeaders(raw.headers);
    const type = String(raw.headers['content-type'] ?? '');
    const body = valuesOf(raw.body.toString(), type);
    const found = new Map(
      candidates.map(recorded => [recorded, this.#differences(recorded, { query, headers, body })]),
    );
    const { items } = nearest(candidates, recorded => counted(found.get(recorded) ?? []).length);
    const chosen = this.#order.next(items as [Recorded, ...Recorded[]]);
    const different = [...pathDifference(chosen.path, raw.path), ...(found.get(chosen) ?? [])];
    return {
      response: responseOf(chosen.request, different),
      differences: describeDifferences(different),
      isTruncated: chosen.request.responseBody?.isTruncated === true,
    };
  }

  #candidates({ method, path }: RawRestRequest): readonly Recorded[] {
    const wanted = normalPath(path);
    const same = (this.#byKey.get(keyOf(method, wanted)) ?? []).filter(
      recorded => recorded.path === wanted || recorded.path.endsWith(wanted),
    );
    if (same.length > 0) return same.slice(0, MOST_CANDIDATES);
    // An id that the application creates at each run may be part of the path.
    const lists = [...this.#byKey].filter(([key]) => key.startsWith(`${method} `));
    return lists
      .flatMap(([, list]) => list)
      .filter(recorded => pathWithIds(recorded.path).endsWith(pathWithIds(wanted)))
      .filter(() => pathWithIds(wanted) !== wanted)
      .slice(0, MOST_CANDIDATES);
  }

  #differences(
    recorded: Recorded,
    received: { readonly query: Values; readonly headers: Values; readonly body: Values },
  ): readonly Difference[] {
    const { query, body, headers } = this.#ignore;
    return [
      ...differences('query', recorded.query, received.query, ignoring(query)),
      ...differences('', recorded.headers, received.headers, ignoring(headers)),
      ...(recorded.body ? differences('body', recorded.body, received.body, ignoring(body)) : []),
    ];
  }
}

function recordedOf(request: RecordedRequest): Recorded | undefined {
  const { url, method, headers, body, status, resourceType, responseBody, details } = request;
  const area = details?.['area'];
  if (method === 'OPTIONS' || status < 200 || OTHER_TYPES.has(resourceType ?? '')) return undefined;
  if (area !== undefined && area !== 'rest') return undefined;
  // Of such a body the recording has the length only.
  const { size = 0, text, base64 } = responseBody ?? {};
  if (size > 0 && text === undefined && base64 === undefined) return undefined;
  const { pathname, searchParams } = new URL(url);
  return {
    request,
    path: normalPath(decoded(pathname)),
    query: queryValues(searchParams),
    headers: comparedHeaders(headers),
    body:
      body?.text === undefined || body.isTruncated
        ? method === 'GET'
          ? new Map([['', '']])
          : undefined
        : valuesOf(body.text, headers['content-type'] ?? ''),
  };
}

function responseOf(request: RecordedRequest, different: readonly Difference[]): RestResponse {
  const { status, responseHeaders, responseBody: { text, base64 } = {} } = request;
  const headers = Object.fromEntries(
    Object.entries(responseHeaders).filter(
      ([name, value]) =>
        /^[\w!#$%&'*+.^`|~-]+$/.test(name) &&
        /^[\t\x20-\x7e\x80-\xff]*$/.test(value) &&
        !OMITTED_HEADERS.has(name) &&
        !/^(?:access-control-|cross-origin-|content-security|x-frame)/.test(name),
    ),
  );
  const body =
    text === undefined
      ? Buffer.from(base64 ?? '', 'base64')
      : Buffer.from(withReceivedIds(text, different));
  return { status, headers, body };
}

/** The last part of a path is the key: the part before the REST base differs between servers. */
function keyOf(method: string, path: string): string {
  return `${method} ${path.slice(path.lastIndexOf('/'))}`;
}

function normalPath(path: string): string {
  return path.toLowerCase().replace(/\/+$/, '') || '/';
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** An id of 32 digits or a UUID, or a time in milliseconds: what an application creates at each run. */
const MADE_ID = /^(?:[\da-f]{32}|[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}|\d{13})$/;

function pathWithIds(path: string): string {
  return path
    .split('/')
    .map(part => (MADE_ID.test(part) ? ':id' : part))
    .join('/');
}

function pathDifference(recorded: string, received: string): readonly Difference[] {
  const [before, now] = [recorded.split('/').reverse(), normalPath(received).split('/').reverse()];
  const actual = received.replace(/\/+$/, '').split('/').reverse();
  return now.flatMap((part, index) =>
    part === before[index] || part === ''
      ? []
      : [{ name: 'path', recorded: before[index], received: actual[index] }],
  );
}

/** The headers that name the tenant and the session; the others differ from one browser to the next. */
function comparedHeaders(headers: Readonly<Record<string, unknown>>): Values {
  return new Map(
    Object.entries(headers)
      .filter(([name]) => name === 'tenantid' || name.startsWith('x-erp-'))
      .map(([name, value]) => [name, String(value).trimEnd()]),
  );
}
