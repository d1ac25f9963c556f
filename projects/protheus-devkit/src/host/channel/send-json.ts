import { type AdvplChannel } from './advpl-handlers.js';

/** Sends a value as JSON. For `undefined` it sends an empty text, as the platform does. */
export function sendJson(channel: AdvplChannel, type: string, value: unknown): void {
  channel.advplToJs(type, value === undefined ? '' : JSON.stringify(value));
}
