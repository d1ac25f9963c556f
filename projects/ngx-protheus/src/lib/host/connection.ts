import { runInRootZone } from '../timing/zone';
import { platformChannel, platformDialog, WEBAPP } from './platform-channel';

const POLL_INTERVAL = 50;

const pollers = new Set<() => boolean>();
const observers = new Set<() => void>();
const passiveObservers = new Set<() => void>();
let timer: ReturnType<typeof setTimeout> | undefined;
let isListening = false;
let lostConnection: MessageChannel | undefined;

/**
 * Whether messages can be sent now. The start script sets `gotConnection`. In a page that connects
 * by itself, Qt's `dialog` exists from the connection on.
 *
 * On desktops it stays true after the socket closed: the platform reports nothing there.
 */
export function isConnected(): boolean {
  const channel = platformChannel();
  return (
    !!channel &&
    !isLost(channel) &&
    (channel.gotConnection ??
      (!!platformDialog() && (channel.remoteType !== WEBAPP || !!channel.channel)))
  );
}

/** Whether the web client ended the connection and there is no new one. */
export function isLost(channel = platformChannel()): boolean {
  return !!lostConnection && channel?.channel === lostConnection;
}

/** Stores the connection that the web client ended, or `undefined` when there is a new one. */
export function setLost(connection: MessageChannel | undefined): void {
  lostConnection = connection;
  notifyObservers();
}

/**
 * Calls `observer` when the platform's object may have been replaced or connected.
 *
 * @returns Stops it.
 */
export function observeConnection(observer: () => void): () => void {
  observers.add(observer);
  updateListener();
  return () => {
    observers.delete(observer);
    updateListener();
  };
}

/** {@link observeConnection} without a listener of its own: only while there are other observers. */
export function observePassively(observer: () => void): void {
  passiveObservers.add(observer);
}

/** Calls all observers. */
export function notifyObservers(): void {
  for (const observer of [...observers, ...passiveObservers]) observer();
}

/**
 * Calls `poller` until it returns true: at short intervals and when the platform reports that it is
 * connected. A poller has a time limit of its own.
 *
 * @returns Stops it.
 */
export function pollConnection(poller: () => boolean): () => void {
  pollers.add(poller);
  updateListener();
  timer ??= schedulePoll();
  return () => {
    pollers.delete(poller);
    updateListener();
  };
}

function schedulePoll(): ReturnType<typeof setTimeout> {
  return runInRootZone(() =>
    setTimeout(() => {
      timer = undefined;
      poll();
    }, POLL_INTERVAL),
  );
}

function poll(): void {
  notifyObservers();
  for (const poller of [...pollers]) {
    if (poller()) pollers.delete(poller);
  }
  updateListener();
  if (pollers.size) timer ??= schedulePoll();
}

/**
 * The start script sets `gotConnection` right after this event, so the pollers wait for the next
 * task (zone.js may run a microtask before the start script goes on). The observers hook the channel
 * and must not wait.
 */
function onChannelReady(): void {
  lostConnection = undefined;
  notifyObservers();
  runInRootZone(() => setTimeout(poll));
}

/** Listens as long as there is a poller or an observer, so that no listener stays behind. */
function updateListener(): void {
  const isNeeded = pollers.size + observers.size > 0;
  if (!pollers.size) {
    clearTimeout(timer);
    timer = undefined;
  }
  if (isNeeded === isListening || typeof document === 'undefined') return;
  isListening = isNeeded;
  runInRootZone(() =>
    isNeeded
      ? document.addEventListener('twebchannelready', onChannelReady)
      : document.removeEventListener('twebchannelready', onChannelReady),
  );
}

/** Clears the state, so that each spec starts alike. */
export function resetConnection(): void {
  pollers.clear();
  observers.clear();
  lostConnection = undefined;
  updateListener();
}
