import { observeConnection, setLost } from '../host/connection';
import { type Arrival, MessageBuffer } from './message-buffer';
import { platformChannel } from '../host/platform-channel';
import { tapMessages } from './message-hook';
import { keepZone, outsideZone } from '../timing/zone';

/** Gets a message's content; returns whether it was an answer that it waited for. */
export type Taker = (content: unknown) => boolean;

/** Gets messages. */
export type Listener = (type: string, content: unknown) => void;

const EVERY = /* @__PURE__ */ Symbol('every message');

const buffer = /* @__PURE__ */ new MessageBuffer();
const takers = new Map<string, Set<Taker>>();
const listeners = new Map<string | typeof EVERY, Set<Listener>>();
const pending = new Set<() => void>();
const endings = new Set<() => void>();
let users = 0;
let close: (() => void) | undefined;

/**
 * Receives messages as long as somebody uses it. There is one of these a page, without dependency
 * injection, because `new ProJsToAdvplService()` has to work.
 *
 * @returns What ends the caller's use; the last one leaves nothing behind.
 */
export function openChannel(): () => void {
  if (!users++) close = open();
  let used = true;
  return () => {
    if (used && !--users) close?.();
    used = false;
  };
}

/**
 * Waits for answers under a name. Answers of one name go to those who wait in the order in which
 * they asked.
 */
export function takeAnswers(name: string, taker: Taker): () => void {
  return enter(takers, name, taker);
}

/** How many wait for answers under a name. */
export function takersOf(name: string): number {
  return takers.get(name)?.size ?? 0;
}

/** Listens to the messages of a type, or to all, in the caller's zone. */
export function listenTo(type: string | undefined, listener: Listener): () => void {
  const inZone = keepZone();
  const leave = openChannel();
  const stop = enter(listeners, type ?? EVERY, (type, content) =>
    inZone(() => attempt(() => listener(type, content))),
  );
  return () => {
    stop();
    leave();
  };
}

/** Takes out the oldest message of a type, or of all, that came before anybody listened. */
export function takeKept(type: string | undefined): Arrival | undefined {
  return buffer.take(type);
}

/** Calls `lost` when the web client ends the connection or the page goes away. */
export function whenLost(lost: () => void): () => void {
  pending.add(lost);
  return () => pending.delete(lost);
}

/** Calls `closed` when nobody uses the channel any more. */
export function whenClosed(closed: () => void): () => void {
  endings.add(closed);
  return () => endings.delete(closed);
}

function deliver(type: string, content: unknown): void {
  const taken = [...(takers.get(type) ?? [])].some(taker => taker(content));
  const hearing = [...(listeners.get(type) ?? []), ...(listeners.get(EVERY) ?? [])];
  for (const listener of hearing) listener(type, content);
  if (!taken && !hearing.length) buffer.add({ type, content });
}

function open(): () => void {
  let port: MessagePort | undefined;
  const onPort = ({ data }: MessageEvent<{ type?: unknown } | undefined>): void => {
    if (String(data?.type).toUpperCase() === 'DISCONNECTED') {
      setLost(platformChannel()?.channel);
      fail();
    }
  };
  const look = (): void => {
    const present = platformChannel()?.channel?.port1;
    if (present === port) return;
    port?.removeEventListener('message', onPort);
    port = present;
    outsideZone(() => port?.addEventListener('message', onPort));
  };
  const stops = [tapMessages(deliver), observeConnection(look)];
  look();
  const browser = typeof window !== 'undefined';
  if (browser) outsideZone(() => window.addEventListener('pagehide', fail));
  return () => {
    for (const stop of stops) stop();
    port?.removeEventListener('message', onPort);
    if (browser) window.removeEventListener('pagehide', fail);
    buffer.clear();
    for (const closed of [...endings]) closed();
  };
}

function fail(): void {
  for (const lost of [...pending]) lost();
}

/** A listener that throws is the application's affair, not the other listeners'. */
function attempt(task: () => void): void {
  try {
    task();
  } catch (error) {
    setTimeout(() => {
      throw error;
    });
  }
}

function enter<K, V>(registry: Map<K, Set<V>>, name: K, value: V): () => void {
  const values = registry.get(name) ?? new Set<V>();
  registry.set(name, values.add(value));
  return () => {
    values.delete(value);
    if (!values.size && registry.get(name) === values) registry.delete(name);
  };
}

/** Forgets all who use the channel, so that each spec starts alike. */
export function resetPageChannel(): void {
  if (users) close?.();
  users = 0;
  takers.clear();
  listeners.clear();
  pending.clear();
  endings.clear();
}
