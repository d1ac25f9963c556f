import { type KnownSecrets } from '../../secrets/known-secrets.js';
import { PLACEHOLDER, redactContent, redactJson, redactText } from '../../secrets/redact.js';
import { isSecretName } from '../../secrets/secret-names.js';
import { type LogEntry, type LoggedBody } from '../log/log-entries.js';

/** An entry of the log without tokens and passwords, to show and to send. */
export function redactEntry(entry: LogEntry, known?: KnownSecrets): LogEntry {
  switch (entry.kind) {
    case 'request':
      return {
        ...entry,
        url: redactText(entry.url, known),
        headers: redactJson(entry.headers, known) as typeof entry.headers,
        ...(entry.requestBody && { requestBody: redactBody(entry.requestBody, known) }),
        response: {
          ...entry.response,
          headers: redactJson(entry.response.headers, known) as typeof entry.headers,
          ...(entry.response.body && { body: redactBody(entry.response.body, known) }),
        },
        ...(entry.tenant === undefined ? {} : { tenant: redactText(entry.tenant, known) }),
      };
    case 'message':
      // Base64 of user and password.
      return {
        ...entry,
        type: redactText(entry.type, known),
        content: entry.type === 'loginInside' ? PLACEHOLDER : redactContent(entry.content, known),
      };
    case 'storage':
      return { ...entry, key: redactText(entry.key, known), value: redactValue(entry, known) };
    case 'note':
      return {
        ...entry,
        text: redactText(entry.text, known),
        values: redactJson(entry.values, known) as typeof entry.values,
      };
  }
}

function redactBody(body: LoggedBody, known?: KnownSecrets): LoggedBody {
  return body.text === undefined ? body : { ...body, text: redactContent(body.text, known) };
}

/** ERPTOKEN is JSON with a token: what it has besides stays readable. */
function redactValue(
  { key, value }: Extract<LogEntry, { kind: 'storage' }>,
  known?: KnownSecrets,
): string | null {
  if (value === null) return null;
  const isJson = /^\s*[{[]/.test(value);
  return isSecretName(key) && !isJson ? PLACEHOLDER : redactContent(value, known);
}
