import { type HostSession } from '../session/host-session.js';

/** What an AdvPL handler may do: the part of `oWebChannel`. */
export interface AdvplChannel {
  /** The type of the message, as the application sent it. */
  readonly type: string;
  readonly application: string;
  readonly session: HostSession;
  /** Sends a message to the application; may be called several times, or later. */
  advplToJs(type: string, content: string): void;
}

/** Answers one type of message, as a branch of `JsToAdvpl` does. */
export type AdvplHandler = (content: string, channel: AdvplChannel) => unknown;

/**
 * What stands in for `Static Function JsToAdvpl(oWebChannel, cType, cContent)`: handlers by the type
 * of the message. A name may end in `*`, for types that carry a number: `getUserInfo#id#*`.
 */
export type AdvplHandlers = Readonly<Record<string, AdvplHandler>>;

/** The handler of a type: its own, else the one with the longest name ending in `*`. */
export function findHandler(handlers: AdvplHandlers, type: string): AdvplHandler | undefined {
  if (Object.hasOwn(handlers, type)) return handlers[type];
  const [name] = Object.keys(handlers)
    .filter(name => name.endsWith('*') && type.startsWith(name.slice(0, -1)))
    .sort((a, b) => b.length - a.length);
  return name === undefined ? undefined : handlers[name];
}
