import { observeConnection, setLost } from '../host/connection';
import { platformChannel } from '../host/platform-channel';
import { captureZone, runInRootZone } from '../timing/zone';
import { type BufferedMessage, MessageBuffer } from './message-buffer';
import { hookMessages } from './message-hook';

/** Receives the content of a message. Returns whether it was the answer to a request. */
export type ResponseHandler = (content: unknown) => boolean;

/** Receives messages. */
export type Listener = (type: string, content: unknown) => void;

const ALL_TYPES = /* @__PURE__ */ Symbol('all types');

const buffer = /* @__PURE__ */ new MessageBuffer();
const responseHandlers = new Map<string, Set<ResponseHandler>>();
const listeners = new Map<string | typeof ALL_TYPES, Set<Listener>>();
const lostListeners = new Set<() => void>();
const closeListeners = new Set<() => void>();
let users = 0;
let close: (() => void) | undefined;

/**
 * Receives messages until the last user releases the channel. It is one object a page, without
 * dependency injection, because `new ProJsToAdvplService()` has to work.
 *
 * @returns Releases the channel; the last release removes every listener from the page.
 */
export function openChannel(): () => void {
  if (!users++) close = open();
  let inUse = true;
  return () => {
    if (inUse && !--users) close?.();
    inUse = false;
  };
}

/**
 * Adds a handler of the answers of a type. Handlers of one type are called in the order of adding,
 * until one returns true.
 *
 * @returns Removes the handler.
 */
export function addResponseHandler(type: string, handler: ResponseHandler): () => void {
  return register(responseHandlers, type, handler);
}

/** The number of handlers of the answers of a type. */
export function handlerCount(type: string): number {
  return responseHandlers.get(type)?.size ?? 0;
}

/**
 * Listens to the messages of a type, or of all types, in the caller's zone.
 *
 * @returns Removes the listener.
 */
export function listenTo(type: string | undefined, listener: Listener): () => void {
  const inZone = captureZone();
  const release = openChannel();
  const unregister = register(listeners, type ?? ALL_TYPES, (type, content) =>
    inZone(() => runSafely(() => listener(type, content))),
  );
  return () => {
    unregister();
    release();
  };
}

/** Removes and returns the oldest message of a type, or of all types, that had no listener. */
export function takeBuffered(type: string | undefined): BufferedMessage | undefined {
  return buffer.take(type);
}

/**
 * Calls `listener` when the web client ends the connection or the page is unloaded.
 *
 * @returns Removes the listener.
 */
export function onConnectionLost(listener: () => void): () => void {
  lostListeners.add(listener);
  return () => lostListeners.delete(listener);
}

/**
 * Calls `listener` when the last user has released the channel.
 *
 * @returns Removes the listener.
 */
export function onChannelClosed(listener: () => void): () => void {
  closeListeners.add(listener);
  return () => closeListeners.delete(listener);
}

function deliver(type: string, content: unknown): void {
  const handled = [...(responseHandlers.get(type) ?? [])].some(handler => handler(content));
  const matching = [...(listeners.get(type) ?? []), ...(listeners.get(ALL_TYPES) ?? [])];
  for (const listener of matching) listener(type, content);
  if (!handled && !matching.length) buffer.add({ type, content });
}

function open(): () => void {
  let port: MessagePort | undefined;
  const onPortMessage = ({ data }: MessageEvent<{ type?: unknown } | undefined>): void => {
    if (String(data?.type).toUpperCase() === 'DISCONNECTED') {
      setLost(platformChannel()?.channel);
      notifyLost();
    }
  };
  const observePort = (): void => {
    const current = platformChannel()?.channel?.port1;
    if (current === port) return;
    port?.removeEventListener('message', onPortMessage);
    port = current;
    runInRootZone(() => port?.addEventListener('message', onPortMessage));
  };
  const teardowns = [hookMessages(deliver), observeConnection(observePort)];
  observePort();
  const isBrowser = typeof window !== 'undefined';
  if (isBrowser) runInRootZone(() => window.addEventListener('pagehide', notifyLost));
  return () => {
    for (const teardown of teardowns) teardown();
    port?.removeEventListener('message', onPortMessage);
    if (isBrowser) window.removeEventListener('pagehide', notifyLost);
    buffer.clear();
    for (const listener of [...closeListeners]) listener();
  };
}

function notifyLost(): void {
  for (const listener of [...lostListeners]) listener();
}

/** Rethrows in a task: an error of one listener must not keep the message from the others. */
function runSafely(task: () => void): void {
  try {
    task();
  } catch (error) {
    setTimeout(() => {
      throw error;
    });
  }
}

function register<K, V>(registry: Map<K, Set<V>>, key: K, value: V): () => void {
  const values = registry.get(key) ?? new Set<V>();
  registry.set(key, values.add(value));
  return () => {
    values.delete(value);
    if (!values.size && registry.get(key) === values) registry.delete(key);
  };
}

/** Removes all users, handlers and listeners, so that each spec starts in the same state. */
export function resetChannelRegistry(): void {
  if (users) close?.();
  users = 0;
  responseHandlers.clear();
  listeners.clear();
  lostListeners.clear();
  closeListeners.clear();
}
