import {
  type RecordedMessage,
  type RecordedNote,
  type RecordedRequest,
  type RecordedSession,
  type RecordedStorage,
} from '../../har/recorded-session.js';
import { type LogEntry, type RequestEntry } from '../log/log-entries.js';

/** What browsers call what requests a file, by the header `Sec-Fetch-Dest`. */
const RESOURCE_TYPES: Readonly<Record<string, string>> = {
  document: 'document',
  iframe: 'document',
  script: 'script',
  style: 'stylesheet',
  image: 'image',
  font: 'font',
};

/**
 * The log of a host as a recording; the requests of the host's own page are left out.
 * @param origin the origin of the host, for its URLs
 */
export function recordedLog(
  entries: readonly LogEntry[],
  origin: string,
): Omit<RecordedSession, 'applications'> {
  const requests: RecordedRequest[] = [];
  const messages: RecordedMessage[] = [];
  const storage: RecordedStorage[] = [];
  const notes: RecordedNote[] = [];
  for (const entry of entries) {
    switch (entry.kind) {
      case 'request':
        if (entry.area !== 'page') requests.push(recordedRequest(entry, origin));
        break;
      case 'message': {
        const { id, time, application, port, direction, type, content, answers } = entry;
        messages.push({
          ...{ id, time, application, port, direction, type, content },
          ...(answers === undefined ? {} : { answers }),
        });
        break;
      }
      case 'storage': {
        const { time, area, key, value } = entry;
        storage.push({ time, area, key, value });
        break;
      }
      case 'note': {
        const { time, level, text, topic, values, application } = entry;
        notes.push({
          ...{ time, level, text, topic, values },
          ...(application === undefined ? {} : { application }),
        });
      }
    }
  }
  requests.sort((a, b) => a.time - b.time);
  return { requests, messages, storage, notes };
}

function recordedRequest(entry: RequestEntry, origin: string): RecordedRequest {
  const { area, source, token, tenant, headers, requestBody, response } = entry;
  const url = absoluteUrl(entry.url, origin);
  return {
    // The log has the time of the response.
    time: Math.max(0, entry.time - entry.milliseconds),
    milliseconds: entry.milliseconds,
    method: entry.method,
    url,
    headers,
    ...(requestBody && { body: requestBody }),
    status: response.status,
    responseHeaders: response.headers,
    ...(response.body && { responseBody: response.body }),
    resourceType:
      area === 'rest' ? 'xhr' : (RESOURCE_TYPES[headers['sec-fetch-dest'] ?? ''] ?? 'other'),
    details: {
      area,
      ...(source && { source }),
      ...(token && { token }),
      ...(tenant === undefined ? {} : { tenant }),
    },
  };
}

/** A client may send any text in place of a path. */
function absoluteUrl(url: string, origin: string): string {
  const path = url.startsWith('/') ? url : `/${url}`;
  return URL.canParse(origin + path) ? new URL(origin + path).href : `${origin}/`;
}
