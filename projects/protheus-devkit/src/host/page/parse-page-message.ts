import { type PageMessage } from './socket-messages.js';

/**
 * Parses a message of the page.
 * @returns `undefined` for a text that is not one of the messages with all its members
 */
export function parsePageMessage(text: string): PageMessage | undefined {
  const message = objectOf(text);
  const { kind, port, type, content, close, area, key, value } = message;
  if (kind === 'storage') {
    const isArea = area === 'session' || area === 'local';
    if (!isArea || typeof key !== 'string') return undefined;
    return value === null || typeof value === 'string' ? { kind, area, key, value } : undefined;
  }
  if (typeof port !== 'number') return undefined;
  if (kind === 'connect' || kind === 'disconnect') return { kind, port };
  if (kind === 'close-answer') return { kind, port, close: close === true };
  // A message of an application may have no content.
  const sent = content ?? '';
  return kind === 'message' && typeof type === 'string' && typeof sent === 'string'
    ? { kind, port, type, content: sent }
    : undefined;
}

function objectOf(text: string): Readonly<Record<string, unknown>> {
  try {
    return Object(JSON.parse(text)) as Record<string, unknown>;
  } catch {
    return {};
  }
}
