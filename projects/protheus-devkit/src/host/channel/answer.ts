import { type AdvplChannel } from './advpl-handlers.js';

/** Sends a value as JSON; the platform says by an empty text that there is none. */
export function answer(channel: AdvplChannel, type: string, value: unknown): void {
  channel.advplToJs(type, value === undefined ? '' : JSON.stringify(value));
}
