import { errorText } from '../errors/protheus-error';
import { observeConnection } from '../host/connection';
import { platformChannel, type PlatformChannel } from '../host/platform-channel';

/** Gets each message from AdvPL, after the platform's own handler. */
export type TapListener = (type: string, content: unknown) => void;

type Handler = NonNullable<PlatformChannel['advplToJs']>;

interface Tap {
  readonly listeners: Set<TapListener>;
  remove(): void;
}

/** Shared by every copy of this library in the page, so that a channel is tapped once. */
const TAP = /* @__PURE__ */ Symbol.for('ngx-protheus.tap');

type Tapped = PlatformChannel & { [TAP]?: Tap };

/**
 * Listens to all messages from AdvPL, on the present channel and on the one that a start script
 * that runs later, or again, puts in its place.
 *
 * @returns What stops it; the last one leaves the channel as it would be without us.
 */
export function tapMessages(listener: TapListener): () => void {
  let tapped: Tapped | undefined;
  const look = (channel = platformChannel()): void => {
    if (channel === tapped) return;
    leave();
    tapped = channel;
    if (tapped) (tapped[TAP] ??= install(tapped)).listeners.add(listener);
  };
  const leave = (): void => {
    const tap = tapped?.[TAP];
    tap?.listeners.delete(listener);
    if (tap && !tap.listeners.size) tap.remove();
    tapped = undefined;
  };
  const stop = observeConnection(look);
  look();
  return () => {
    stop();
    leave();
  };
}

/**
 * Makes `advplToJs` an accessor: the platform calls what it reads there, and what a start script
 * assigns, before or after, becomes the inner handler. A plain wrapper would be undone by it.
 */
function install(channel: Tapped): Tap {
  const listeners = new Set<TapListener>();
  let inner: Handler | undefined;
  let current: Handler | undefined;
  let sent: [string, unknown][] | undefined;

  const handlerOf = (handler: Handler | undefined): Handler => {
    inner = handler;
    const entry: Handler = (...message) => {
      // A script that wraps the handler calls what it had read before: that one only hands on.
      if (entry !== current) return handler?.apply(channel, message);
      const answers = collect(handler, message);
      const arrived = answers.length ? answers : [message as [string, unknown]];
      for (const [type, content] of arrived) {
        for (const listener of [...listeners]) listener(type, content);
      }
      return undefined;
    };
    return entry;
  };

  /** Calls the platform's handler and returns what it answered the application with. */
  const collect = (handler: Handler | undefined, message: unknown[]): [string, unknown][] => {
    const outer = sent;
    const answers: [string, unknown][] = (sent = []);
    const target = channel.eventTarget;
    const send = target?.send;
    const own = !!target && Object.hasOwn(target, 'send');
    if (target && send && !outer) {
      target.send = (event, content) => {
        sent?.push([event, content]);
        return send.call(target, event, content);
      };
    }
    try {
      handler?.apply(channel, message);
    } catch (error) {
      console.error(
        errorText(
          'NGP408',
          (typeof ngDevMode === 'undefined' || ngDevMode) &&
            `assets/preload/advpltojs.js failed for the message "${String(message[0])}". The ` +
              'application got the message all the same. Mend the function, or remove the file ' +
              'when it is not needed.',
        ),
        error,
      );
    } finally {
      sent = outer;
      if (target && send && !outer) {
        if (own) target.send = send;
        else delete target.send;
      }
    }
    return answers;
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
      delete channel[TAP];
    },
  };
}
