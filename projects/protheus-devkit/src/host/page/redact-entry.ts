import { type LogEntry } from '../log/host-log.js';
import { redactAddress, redactJson, redactText, removed } from '../passthrough/redact.js';

/** An entry of the log as it may be shown and sent on: without tokens and passwords. */
export function redactEntry(entry: LogEntry): LogEntry {
  switch (entry.kind) {
    case 'request':
      return {
        ...entry,
        url: redactAddress(entry.url),
        headers: redactJson(entry.headers) as typeof entry.headers,
      };
    case 'message':
      // Base64 of user and password.
      return {
        ...entry,
        content: entry.type === 'loginInside' ? removed : redactContent(entry.content),
      };
    case 'storage':
      return { ...entry, value: entry.value === null ? null : redactContent(entry.value) };
    case 'note':
      return entry;
  }
}

/** A text that often is JSON; it stays as it is written where nothing has to go. */
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
