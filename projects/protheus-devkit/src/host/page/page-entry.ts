import { type KnownSecrets } from '../../secrets/known-secrets.js';
import { type LogEntry, type LoggedBody } from '../log/log-entries.js';
import { type PageEntry } from './page-model.js';
import { redactEntry } from './redact-entry.js';

/** The characters of a body that the list of the inspector needs. */
const PREVIEW = 2000;

/**
 * An entry for the list of the inspector. The page requests long bodies when the user looks at them:
 * together they may have 64 MB.
 */
export function pageEntry(entry: LogEntry, known?: KnownSecrets): PageEntry {
  const redacted = redactEntry(entry, known);
  if (redacted.kind !== 'request') return redacted;
  const { requestBody, response } = redacted;
  if (!isLong(requestBody) && !isLong(response.body)) return redacted;
  return {
    ...redacted,
    ...(requestBody && { requestBody: shorten(requestBody) }),
    response: { ...response, ...(response.body && { body: shorten(response.body) }) },
    isShortened: true,
  };
}

function isLong(body: LoggedBody | undefined): boolean {
  return body !== undefined && (body.base64 !== undefined || (body.text ?? '').length > PREVIEW);
}

function shorten({ text, base64: _, ...body }: LoggedBody): LoggedBody {
  return text === undefined ? body : { ...body, text: text.slice(0, PREVIEW) };
}
