import { type HostSession } from '../session/host-session.js';

/** What an AdvPL handler receives in place of `oWebChannel`. */
export interface AdvplChannel {
  /** The type of the message, as the application sent it. */
  readonly type: string;
  readonly application: string;
  readonly session: HostSession;
  /** Sends a message to the application. May be called several times, also after the handler ended. */
  advplToJs(type: string, content: string): void;
}

/**
 * Answers one type of message, as a branch of `JsToAdvpl` does. What it returns, or its promise
 * resolves to, is an answer with the type of the message, unless it is `undefined`; a value that is
 * not a text is sent as JSON. It may also send by the channel.
 */
export type AdvplHandler = (content: string, channel: AdvplChannel) => unknown;

/**
 * Replaces `Static Function JsToAdvpl(oWebChannel, cType, cContent)`: handlers by the type of the
 * message. A name may end in `*`, for types that contain a number: `getUserInfo#id#*`. A value that
 * is not a function is itself the answer, with the type of the message; a value that is not a text is
 * sent as JSON.
 */
export type AdvplHandlers = Readonly<
  Record<string, AdvplHandler | object | string | number | boolean | null>
>;

/**
 * Calls the handler of a message.
 * @returns Whether there is a handler.
 */
export async function answerMessage(
  handlers: AdvplHandlers,
  content: string,
  channel: AdvplChannel,
): Promise<boolean> {
  const name = handlerName(handlers, channel.type);
  if (name === undefined) return false;
  const handler = handlers[name];
  const answer: unknown =
    typeof handler === 'function' ? await (handler as AdvplHandler)(content, channel) : handler;
  if (isAnswer(answer)) channel.advplToJs(channel.type, textOf(answer));
  return true;
}

/** Whether a value is an answer: a timer is what `() => setTimeout(…)` returns, not one. */
function isAnswer(value: unknown): boolean {
  if (value === undefined || typeof value === 'function') return false;
  return typeof (value as { hasRef?: unknown } | null)?.hasRef !== 'function';
}

/** The name itself, else the longest name ending in `*` that matches. */
function handlerName(handlers: AdvplHandlers, type: string): string | undefined {
  if (Object.hasOwn(handlers, type)) return type;
  return Object.keys(handlers)
    .filter(name => name.endsWith('*') && type.startsWith(name.slice(0, -1)))
    .sort((a, b) => b.length - a.length)[0];
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
