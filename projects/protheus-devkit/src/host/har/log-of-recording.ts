import { type RecordedRequest, type RecordedSession } from '../../har/recorded-session.js';
import {
  type LoggedResponse,
  type NewLogEntry,
  type RequestEntry,
  type ResponseSource,
} from '../log/log-entries.js';

const AREAS: ReadonlySet<unknown> = new Set(['rest', 'app', 'preload', 'none']);
const SOURCES: ReadonlySet<unknown> = new Set([
  ...['handler', 'sample', 'server', 'recording', 'fault', 'host'],
]);
const TOKENS: ReadonlySet<unknown> = new Set(['none', 'valid', 'expired', 'refused']);

/** What requests the files of an application, as browsers call it. */
const FILE_TYPES: ReadonlySet<unknown> = new Set([
  ...['document', 'script', 'stylesheet', 'image', 'font', 'media', 'manifest'],
]);

/** A recording as entries of a log that is empty, in the order of time. */
export function logOfRecording(recorded: RecordedSession): readonly NewLogEntry[] {
  const entries: { readonly entry: NewLogEntry; readonly recordedId?: number | undefined }[] = [
    ...recorded.requests.map(request => ({ entry: requestEntry(request) })),
    ...recorded.messages.map(({ id, ...message }) => ({
      entry: { kind: 'message' as const, ...message },
      recordedId: id,
    })),
    ...recorded.storage.map(item => ({ entry: { kind: 'storage' as const, ...item } })),
    ...recorded.notes.map(({ time, level, text, application }) => ({
      entry: {
        kind: 'note' as const,
        ...{ time, level, text },
        topic: 'recorded' as const,
        values: { text },
        ...(application === undefined ? {} : { application }),
      },
    })),
  ].sort((a, b) => a.entry.time - b.entry.time);
  // The log numbers its entries from 1.
  const newIds = new Map(
    entries.flatMap(({ recordedId }, index) =>
      recordedId === undefined ? [] : [[recordedId, index + 1]],
    ),
  );
  return entries.map(({ entry }) => {
    if (entry.kind !== 'message' || entry.answers === undefined) return entry;
    const { answers, ...message } = entry;
    const id = newIds.get(answers);
    return id === undefined ? message : { ...message, answers: id };
  });
}

function requestEntry(request: RecordedRequest): Extract<NewLogEntry, { kind: 'request' }> {
  const { time, milliseconds, method, url, headers, body, status, responseHeaders } = request;
  const { responseBody, resourceType, details = {}, error, frames } = request;
  const { area, source, token, tenant } = details;
  const text = error ?? frames?.map(({ direction, data }) => `${direction} ${data}`).join('\n');
  const received = responseBody ?? (text ? { size: Buffer.byteLength(text), text } : undefined);
  const response: LoggedResponse = {
    status,
    headers: responseHeaders,
    ...(received && { body: received }),
  };
  return {
    kind: 'request',
    time: time + milliseconds,
    area: AREAS.has(area)
      ? (area as RequestEntry['area'])
      : FILE_TYPES.has(resourceType)
        ? 'app'
        : 'rest',
    method,
    url,
    headers,
    ...(body && { requestBody: body }),
    status,
    response,
    milliseconds,
    ...(isSource(source) ? { source } : {}),
    ...(TOKENS.has(token) ? { token: token as NonNullable<RequestEntry['token']> } : {}),
    ...(typeof tenant === 'string' ? { tenant } : tenantOf(headers)),
  };
}

function tenantOf(headers: Readonly<Record<string, string>>): Pick<RequestEntry, 'tenant'> {
  const tenant = headers['tenantid'];
  return tenant === undefined ? {} : { tenant };
}

function isSource(value: unknown): value is ResponseSource {
  return SOURCES.has((value as Partial<ResponseSource> | undefined)?.kind);
}
