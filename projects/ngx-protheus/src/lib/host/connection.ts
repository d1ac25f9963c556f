import { platformChannel, platformDialog, WEBAPP } from './platform-channel';
import { outsideZone } from '../timing/zone';

/** How long the platform may take to connect, inside a host. */
export const CONNECTION_LIMIT = 5_000;

const INTERVAL = 50;

const steps = new Set<() => boolean>();
const observers = new Set<() => void>();
const followers = new Set<() => void>();
let timer: ReturnType<typeof setTimeout> | undefined;
let listening = false;
let lost: MessageChannel | undefined;

/**
 * Whether messages can be sent now. The start script says so; a page that connects by itself is
 * known by Qt's `dialog`, which exists from the connection on.
 *
 * On desktops it stays true after the socket closed: the platform reports nothing there.
 */
export function isConnected(): boolean {
  const channel = platformChannel();
  return (
    !!channel &&
    !isLost() &&
    (channel.gotConnection ??
      (!!platformDialog() && (channel.remoteType !== WEBAPP || !!channel.channel)))
  );
}

/** Whether the web client ended the connection and no new one was made. */
export function isLost(): boolean {
  return !!lost && platformChannel()?.channel === lost;
}

/** Notes the connection that the web client ended, or that there is a new one. */
export function setLost(connection: MessageChannel | undefined): void {
  lost = connection;
  notice();
}

/** Calls `observer` when the platform's object may be another one or be connected. */
export function observeConnection(observer: () => void): () => void {
  observers.add(observer);
  listen();
  return () => {
    observers.delete(observer);
    listen();
  };
}

/** Calls `follower` on the same occasions, as long as somebody else has a reason to look. */
export function followConnection(follower: () => void): void {
  followers.add(follower);
}

/** Tells the observers to look again. */
export function notice(): void {
  for (const observer of [...observers, ...followers]) observer();
}

/**
 * Repeats a step until it returns true: at short intervals and when the platform says that it is
 * connected. Steps have limits of their own. Returns what stops it earlier.
 */
export function pollConnection(step: () => boolean): () => void {
  steps.add(step);
  listen();
  timer ??= later();
  return () => {
    steps.delete(step);
    listen();
  };
}

const later = (): ReturnType<typeof setTimeout> =>
  outsideZone(() =>
    setTimeout(() => {
      timer = undefined;
      poll();
    }, INTERVAL),
  );

function poll(): void {
  notice();
  for (const step of [...steps]) {
    if (step()) steps.delete(step);
  }
  listen();
  if (steps.size) timer ??= later();
}

/**
 * The start script learns of the connection right after this event, so the steps wait for the next
 * task (zone.js may run a microtask before the start script goes on); who taps the channel must not
 * wait.
 */
function ready(): void {
  lost = undefined;
  notice();
  outsideZone(() => setTimeout(poll));
}

/** Listens as long as somebody is interested, so that nothing stays behind. */
function listen(): void {
  const wanted = steps.size + observers.size > 0;
  if (!steps.size) {
    clearTimeout(timer);
    timer = undefined;
  }
  if (wanted === listening || typeof document === 'undefined') return;
  listening = wanted;
  outsideZone(() =>
    wanted
      ? document.addEventListener('twebchannelready', ready)
      : document.removeEventListener('twebchannelready', ready),
  );
}

/** Forgets who waits for the connection, so that each spec starts alike. */
export function resetConnection(): void {
  steps.clear();
  observers.clear();
  lost = undefined;
  listen();
}
