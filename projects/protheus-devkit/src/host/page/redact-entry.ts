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
      return {
        ...entry,
        key: redactText(entry.key, known),
        value: redactStored(entry.key, entry.value, known),
      };
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

/**
 * A value of the storage without tokens and passwords. ERPTOKEN is JSON with a token: what it has besides
 * stays readable.
 */
export function redactStored<V extends string | null>(
  key: string,
  value: V,
  known?: KnownSecrets,
): V | string {
  if (value === null) return value;
  const isJson = /^\s*[{[]/.test(value);
  return isSecretName(key) && !isJson ? PLACEHOLDER : redactContent(value, known);
}
