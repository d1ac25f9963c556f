import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type RestAnswer } from '../rest/rest-route.js';
import { type RawRestRequest } from '../rest/raw-request.js';
import { type RemoteRest } from '../rest/rest-server.js';
import { redactAddress, redactJson, redactText } from './redact.js';

/** Headers of an answer worth keeping. */
const keptHeaders = ['content-type', 'content-language'];

interface Recorded {
  readonly request: {
    readonly method: string;
    readonly path: string;
    readonly query: string;
    readonly tenant: string;
  };
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** JSON where the answer is JSON. */
  readonly json?: unknown;
  readonly text?: string;
  /** How the bytes of the answer stand in `text`; absent for UTF-8. */
  readonly encoding?: 'latin1' | 'base64';
}

/** Answers of a real server on disk: one file a request, without tokens and passwords. */
export class Recording {
  constructor(private readonly folder: string) {}

  /** Keeps an answer. */
  async write(request: RawRestRequest, answer: RestAnswer): Promise<void> {
    await mkdir(this.folder, { recursive: true });
    await writeFile(join(this.folder, '.gitignore'), '*\n', { flag: 'wx' }).catch(() => undefined);
    const headers = Object.fromEntries(
      keptHeaders.flatMap(name => {
        const value = answer.headers?.[name];
        return value === undefined ? [] : [[name, value]];
      }),
    );
    const recorded: Recorded = {
      request: {
        method: request.method,
        path: redactText(request.path),
        query: redactAddress(`?${sorted(request.query)}`).slice(1),
        tenant: String(request.headers['tenantid'] ?? ''),
      },
      status: answer.status,
      headers,
      ...content(answer.body, headers['content-type'] ?? ''),
    };
    await writeFile(this.file(request), `${JSON.stringify(recorded, undefined, 2)}\n`);
  }

  /** The answer that was recorded for a request like this. */
  async read(request: RawRestRequest): Promise<RestAnswer | undefined> {
    const text = await readFile(this.file(request), 'utf8').catch(() => undefined);
    if (text === undefined) return undefined;
    const { status, headers, json, text: plain, encoding } = JSON.parse(text) as Recorded;
    const content = plain ?? (json === undefined ? '' : JSON.stringify(json));
    return { status, headers, body: Buffer.from(content, encoding ?? 'utf8') };
  }

  // The same request in another branch has another answer, so the tenant is part of the name.
  private file(request: RawRestRequest): string {
    const { method, path, query, body } = request;
    const what = [method, path, sorted(query), request.headers['tenantid'] ?? '', body.toString()];
    const hash = createHash('sha256').update(what.join('\n')).digest('hex').slice(0, 12);
    const readable = `${method}${redactText(path)}`.replace(/[^a-z0-9]+/gi, '-').slice(0, 80);
    return join(this.folder, `${readable}-${hash}.json`);
  }
}

/** Answers from a real server, each kept on disk. */
export function recorded(remote: RemoteRest, recording: Recording): RemoteRest {
  return {
    async answer(request) {
      const answer = await remote.answer(request);
      // Compressed all the same: nobody could tell what is in it.
      const isReadable = answer?.headers?.['content-encoding'] === undefined;
      if (answer && isReadable) await recording.write(request, answer);
      return answer;
    },
  };
}

/** Answers from the disk; what was never recorded, the host answers by itself. */
export function replayed(recording: Recording): RemoteRest {
  return { answer: request => recording.read(request) };
}

function sorted(query: URLSearchParams): string {
  const copy = new URLSearchParams(query);
  copy.sort();
  return copy.toString();
}

function content(body: unknown, type: string): Pick<Recorded, 'json' | 'text' | 'encoding'> {
  if (!Buffer.isBuffer(body)) return { json: redactJson(body) };
  const text = body.toString();
  if (Buffer.compare(Buffer.from(text), body) !== 0) {
    // Errors of AdvPL often come in CP1252: text that has to be cleaned as well.
    return /json|text/i.test(type)
      ? { text: redactText(body.toString('latin1')), encoding: 'latin1' }
      : { text: body.toString('base64'), encoding: 'base64' };
  }
  try {
    if (/json/i.test(type)) return { json: redactJson(JSON.parse(text)) };
  } catch {
    // No JSON after all.
  }
  return { text: redactText(text) };
}
