import { ErrorCode } from '../errors/error-codes';
import { reportScriptError } from '../errors/report';
import { observeConnection } from '../host/connection';
import { type PlatformChannel, platformChannel } from '../host/platform-channel';
import { ProtheusChannelError } from '../host/protheus-channel-error';
import { channelErrors } from './channel-errors';

/** Receives each message from AdvPL, after the platform's own handler. */
export type HookListener = (type: string, content: unknown) => void;

type Handler = NonNullable<PlatformChannel['advplToJs']>;

interface MessageHook {
  readonly listeners: Set<HookListener>;
  remove(): void;
}

/**
 * Shared by every copy of this library in the page, so that a channel is hooked once. The text is
 * the one of version 0.1.
 */
const HOOK = /* @__PURE__ */ Symbol.for('ngx-protheus.tap');

type HookedChannel = PlatformChannel & { [HOOK]?: MessageHook };

/**
 * Listens to all messages from AdvPL, on the current channel and on the one that replaces it when a
 * start script runs later or again.
 *
 * @returns Removes the listener. The last one restores the channel as it would be without a hook.
 */
export function hookMessages(listener: HookListener): () => void {
  let hooked: HookedChannel | undefined;
  const hookCurrent = (): void => {
    const channel = platformChannel();
    if (channel === hooked) return;
    unhook();
    hooked = channel;
    if (hooked) (hooked[HOOK] ??= install(hooked)).listeners.add(listener);
  };
  const unhook = (): void => {
    const hook = hooked?.[HOOK];
    hook?.listeners.delete(listener);
    if (hook && !hook.listeners.size) hook.remove();
    hooked = undefined;
  };
  const stopObserving = observeConnection(hookCurrent);
  hookCurrent();
  return () => {
    stopObserving();
    unhook();
  };
}

/**
 * Makes `advplToJs` an accessor: the platform calls what it reads there, and what a start script
 * assigns, before or after, becomes the inner handler. A start script would overwrite a plain
 * wrapper.
 */
function install(channel: HookedChannel): MessageHook {
  const listeners = new Set<HookListener>();
  let inner: Handler | undefined;
  let current: Handler | undefined;
  let sentEvents: [string, unknown][] | undefined;

  const handlerOf = (handler: Handler | undefined): Handler => {
    inner = handler;
    const entry: Handler = (...message) => {
      // A script that wraps the handler calls the one that it read before: call its inner one only.
      if (entry !== current) return handler?.apply(channel, message);
      const events = collect(handler, message);
      const received = events.length ? events : [message as [string, unknown]];
      for (const [type, content] of received) {
        for (const listener of [...listeners]) listener(type, content);
      }
      return undefined;
    };
    return entry;
  };

  /** Calls the platform's handler and returns what it sent to `eventTarget` meanwhile. */
  const collect = (handler: Handler | undefined, message: unknown[]): [string, unknown][] => {
    const outerEvents = sentEvents;
    const events: [string, unknown][] = (sentEvents = []);
    const target = channel.eventTarget;
    const send = target?.send;
    const isOwn = !!target && Object.hasOwn(target, 'send');
    if (target && send && !outerEvents) {
      target.send = (event, content) => {
        sentEvents?.push([event, content]);
        return send.call(target, event, content);
      };
    }
    try {
      handler?.apply(channel, message);
    } catch (error) {
      reportHandlerError(String(message[0]), error);
    } finally {
      sentEvents = outerEvents;
      if (target && send && !outerEvents) {
        if (isOwn) target.send = send;
        else delete target.send;
      }
    }
    return events;
  };

  current = handlerOf(channel.advplToJs);
  const define = (descriptor: PropertyDescriptor): unknown =>
    Object.defineProperty(channel, 'advplToJs', {
      configurable: true,
      enumerable: true,
      ...descriptor,
    });
  define({
    get: () => current,
    set: (handler: Handler) => {
      if (handler !== current) current = handlerOf(handler);
    },
  });
  return {
    listeners,
    remove: () => {
      if (inner) define({ value: inner, writable: true });
      else delete channel.advplToJs;
      delete channel[HOOK];
    },
  };
}

function reportHandlerError(type: string, cause: unknown): void {
  const error = ProtheusChannelError.create(
    ErrorCode.MESSAGE_SCRIPT_FAILED,
    type,
    (typeof ngDevMode === 'undefined' || ngDevMode) &&
      `assets/preload/advpltojs.js failed for the message "${type}". The application receives the ` +
        'message nevertheless. Correct the function, or remove the file if it is not needed.',
    cause,
  );
  reportScriptError(error);
  channelErrors.next(error);
}
