import { type LogEntry } from '../log/host-log.js';
import { PLACEHOLDER, redactJson, redactText, redactUrl } from '../passthrough/redact.js';

/** An entry of the log without tokens and passwords, to show and to send. */
export function redactEntry(entry: LogEntry): LogEntry {
  switch (entry.kind) {
    case 'request':
      return {
        ...entry,
        url: redactUrl(entry.url),
        headers: redactJson(entry.headers) as typeof entry.headers,
      };
    case 'message':
      // Base64 of user and password.
      return {
        ...entry,
        content: entry.type === 'loginInside' ? PLACEHOLDER : redactContent(entry.content),
      };
    case 'storage':
      return { ...entry, value: entry.value === null ? null : redactContent(entry.value) };
    case 'note':
      return entry;
  }
}

/** Redacts a text that often is JSON. Without a secret it keeps its formatting. */
function redactContent(text: string): string {
  if (!/^\s*[{[]/.test(text)) return redactText(text);
  try {
    const value: unknown = JSON.parse(text);
    const redacted = JSON.stringify(redactJson(value));
    return redacted === JSON.stringify(value) ? text : redacted;
  } catch {
    return redactText(text);
  }
}
