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
 * Answers one type of message, as a branch of `JsToAdvpl` does: what it returns is the answer, sent with the
 * type of the message; a value that is not a text is sent as JSON. It may send more by the channel, or the
 * answer itself, and then return nothing.
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
  if (typeof handler !== 'function') {
    channel.advplToJs(channel.type, textOf(handler));
    return true;
  }
  let isAnswered = false;
  const returned = await (handler as AdvplHandler)(content, {
    ...channel,
    advplToJs(type, text) {
      isAnswered ||= type === channel.type;
      channel.advplToJs(type, text);
    },
  });
  // A handler that has sent its answer returns whatever its last expression was.
  if (returned !== undefined && !isAnswered) channel.advplToJs(channel.type, textOf(returned));
  return true;
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
