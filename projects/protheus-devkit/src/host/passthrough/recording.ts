import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { KnownSecrets } from '../../secrets/known-secrets.js';
import { redactContent, redactJson, redactText } from '../../secrets/redact.js';
import { type RawRestRequest } from '../rest/raw-request.js';
import { type RestResponse } from '../rest/rest-route.js';
import { type RemoteRest } from '../rest/rest-server.js';

/** The response headers that are recorded. */
const recordedHeaders = ['content-type', 'content-language'];

interface Recorded {
  readonly request: {
    readonly method: string;
    readonly path: string;
    readonly query: string;
    readonly tenant: string;
  };
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** The body, when it is JSON. */
  readonly json?: unknown;
  readonly text?: string;
  /** The encoding of the body's bytes in `text`; absent for UTF-8. */
  readonly encoding?: 'latin1' | 'base64';
}

/** Recorded responses of a real server: one file for each request, without tokens and passwords. */
export class Recording {
  readonly #folder: string;
  readonly #secrets: KnownSecrets;

  constructor(folder: string, secrets = new KnownSecrets()) {
    this.#folder = folder;
    this.#secrets = secrets;
  }

  /** Records a response. */
  async write(request: RawRestRequest, response: RestResponse): Promise<void> {
    await mkdir(this.#folder, { recursive: true });
    await writeFile(join(this.#folder, '.gitignore'), '*\n', { flag: 'wx' }).catch(() => undefined);
    const headers = Object.fromEntries(
      recordedHeaders.flatMap(name => {
        const value = response.headers?.[name];
        return value === undefined ? [] : [[name, redactText(String(value), this.#secrets)]];
      }),
    );
    const withRecording: Recorded = {
      request: {
        method: request.method,
        path: redactText(request.path, this.#secrets),
        query: redactText(
          `?${sortedQuery(request.query).replaceAll('+', '%20')}`,
          this.#secrets,
        ).slice(1),
        tenant: redactText(String(request.headers['tenantid'] ?? ''), this.#secrets),
      },
      status: response.status,
      headers,
      ...content(response.body, headers['content-type'] ?? '', this.#secrets),
    };
    await writeFile(this.#file(request), `${JSON.stringify(withRecording, undefined, 2)}\n`);
  }

  /** The response that was recorded for the same request. */
  async read(request: RawRestRequest): Promise<RestResponse | undefined> {
    const text = await readFile(this.#file(request), 'utf8').catch(() => undefined);
    if (text === undefined) return undefined;
    const { status, headers, json, text: plain, encoding } = JSON.parse(text) as Recorded;
    const content = plain ?? (json === undefined ? '' : JSON.stringify(json));
    return { status, headers, body: Buffer.from(content, encoding ?? 'utf8') };
  }

  // In another branch the same request has another response, so the tenant is part of the name.
  #file(request: RawRestRequest): string {
    const { method, path, query, body } = request;
    const parts = [
      method,
      path,
      sortedQuery(query),
      request.headers['tenantid'] ?? '',
      body.toString(),
    ];
    const hash = createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 12);
    const readable = `${method}${redactText(path, this.#secrets)}`
      .replace(/[^a-z0-9]+/gi, '-')
      .slice(0, 80);
    return join(this.#folder, `${readable}-${hash}.json`);
  }
}

/** Responses of a real server, each of which is recorded. */
export function recorded(remote: RemoteRest, recording: Recording): RemoteRest {
  return {
    async respond(request) {
      const response = await remote.respond(request);
      // A compressed response is not recorded: secrets in it could not be removed.
      const isReadable = response?.headers?.['content-encoding'] === undefined;
      if (response && isReadable) await recording.write(request, response);
      return response;
    },
  };
}

/** Recorded responses; `undefined` for a request that was not recorded. */
export function replayFrom(recording: Recording): RemoteRest {
  return { respond: request => recording.read(request) };
}

function sortedQuery(query: URLSearchParams): string {
  const copy = new URLSearchParams(query);
  copy.sort();
  return copy.toString();
}

function content(
  body: unknown,
  type: string,
  secrets: KnownSecrets,
): Pick<Recorded, 'json' | 'text' | 'encoding'> {
  if (!Buffer.isBuffer(body)) return { json: redactJson(body, secrets) };
  const text = body.toString();
  if (Buffer.compare(Buffer.from(text), body) !== 0) {
    const latin = body.toString('latin1');
    // Errors of AdvPL are often CP1252: a text from which secrets have to be removed, too. What is no
    // text is kept as it is only when it has none.
    const redacted = redactContent(latin, secrets);
    return /json|text|xml|form|html|script/i.test(type) || redacted !== latin
      ? { text: redacted, encoding: 'latin1' }
      : { text: body.toString('base64'), encoding: 'base64' };
  }
  try {
    if (/json/i.test(type)) return { json: redactJson(JSON.parse(text), secrets) };
  } catch {
    // Not JSON.
  }
  return { text: redactContent(text, secrets) };
}
