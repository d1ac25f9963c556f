import { createHash } from 'node:crypto';
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeAtomically } from '../../app-package/atomic-file.js';
import { DevkitError } from '../../devkit-error.js';
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

  /**
   * Records a response: wholly, or not at all.
   * @throws DevkitError PDK219 when the disk does not take it; an earlier recording stays as it is
   */
  async write(request: RawRestRequest, response: RestResponse): Promise<void> {
    const content = `${JSON.stringify(this.#recorded(request, response), undefined, 2)}\n`;
    try {
      await this.#store(this.#file(request), content);
    } catch (cause) {
      throw notRecorded(this.#folder, cause);
    }
  }

  async #store(file: string, content: string): Promise<void> {
    await mkdir(this.#folder, { recursive: true });
    await writeFile(join(this.#folder, '.gitignore'), '*\n', { flag: 'wx' }).catch(() => undefined);
    await writeAtomically(file, handle => handle.writeFile(content));
  }

  #recorded(request: RawRestRequest, response: RestResponse): Recorded {
    const headers = Object.fromEntries(
      recordedHeaders.flatMap(name => {
        const value = response.headers?.[name];
        return value === undefined ? [] : [[name, redactText(String(value), this.#secrets)]];
      }),
    );
    return {
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
  }

  /**
   * The response that was recorded for the same request.
   * @throws DevkitError PDK220 when the file is not a recording
   */
  async read(request: RawRestRequest): Promise<RestResponse | undefined> {
    const file = this.#file(request);
    const text = await readRegular(file).catch((cause: NodeJS.ErrnoException) => {
      if (/^(?:ENOENT|ENOTDIR)$/.test(cause.code ?? '')) return undefined;
      throw noRecording(file, cause.code ?? 'unknown');
    });
    return text === undefined ? undefined : parseRecording(file, text);
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

/** @returns The text of a file; `undefined` for what is none, such as a named pipe, which may never end. */
async function readRegular(file: string): Promise<string | undefined> {
  return (await stat(file)).isFile() ? readFile(file, 'utf8') : undefined;
}

/**
 * The response in the text of a recorded file.
 * @throws DevkitError PDK220 when it is not a recording; the text is not quoted
 */
export function parseRecording(file: string, text: string): RestResponse {
  let value: Partial<Recorded> | null;
  try {
    value = JSON.parse(text) as Partial<Recorded> | null;
  } catch {
    // The error of JSON.parse would quote the text.
    throw noRecording(file, 'JSON');
  }
  const { status, headers, json, text: plain, encoding } = value ?? {};
  const isStatus = Number.isInteger(status) && Number(status) >= 200 && Number(status) <= 599;
  const names = Object.entries(headers ?? {});
  const areHeaders = names.every(
    ([name, content]) =>
      recordedHeaders.includes(name) &&
      typeof content === 'string' &&
      /^[\t\x20-\x7e\x80-\xff]*$/.test(content),
  );
  const isBody =
    (plain === undefined || typeof plain === 'string') &&
    (encoding === undefined || encoding === 'latin1' || encoding === 'base64');
  if (!isStatus || !areHeaders || !isBody) throw noRecording(file, 'status, headers, text');
  const body = plain ?? (json === undefined ? '' : JSON.stringify(json));
  return {
    status: Number(status),
    headers: Object.fromEntries(names),
    body: Buffer.from(body, encoding ?? 'utf8'),
  };
}

function notRecorded(folder: string, cause: unknown): DevkitError {
  const { code, cause: inner } = cause as NodeJS.ErrnoException & { readonly cause?: unknown };
  const reason = (inner as NodeJS.ErrnoException | undefined)?.code ?? code ?? 'unknown';
  return new DevkitError(
    'PDK219',
    {
      en: `A response was not recorded in ${folder} (${reason}): the disk is full, or the folder was removed or may not be written. The application got the response; earlier recordings are unchanged. The next response is tried again.`,
      pt: `Uma resposta não foi gravada em ${folder} (${reason}): o disco está cheio, ou a pasta foi removida ou não aceita gravação. O aplicativo recebeu a resposta; as gravações anteriores não foram alteradas. A próxima resposta será tentada de novo.`,
    },
    cause,
  );
}

function noRecording(file: string, reason: string): DevkitError {
  return new DevkitError('PDK220', {
    en: `${file} is not a recording of the host (${reason}), so the sample server answers the request. Delete the file and record the response again.`,
    pt: `${file} não é uma gravação do host (${reason}); por isso, quem responde à requisição é o servidor de exemplo. Apague o arquivo e grave a resposta de novo.`,
  });
}

/**
 * Responses of a real server, each of which is recorded.
 * @param report receives the first of several failures to record; the application gets its response
 */
export function recorded(
  remote: RemoteRest,
  recording: Recording,
  report: (error: unknown) => void,
): RemoteRest {
  let isFailing = false;
  return {
    source: remote.source,
    async respond(request) {
      const response = await remote.respond(request);
      // A compressed response is not recorded: secrets in it could not be removed.
      const isReadable = response?.headers?.['content-encoding'] === undefined;
      if (!response || !isReadable) return response;
      try {
        await recording.write(request, response);
        isFailing = false;
      } catch (error) {
        if (!isFailing) report(error);
        isFailing = true;
      }
      return response;
    },
  };
}

/**
 * Recorded responses; `undefined` for a request that was not recorded.
 * @param report receives the error of a file that is no recording
 */
export function replayFrom(recording: Recording, report: (error: unknown) => void): RemoteRest {
  return {
    source: 'recording',
    async respond(request) {
      try {
        return await recording.read(request);
      } catch (error) {
        report(error);
        return undefined;
      }
    },
  };
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
