import { computed, type Signal, signal, type WritableSignal } from '@angular/core';
import { captureZone } from '../timing/zone';
import { channelTimeouts } from './channel-timeouts';
import { isConnected, isLost, observePassively, pollConnection } from './connection';
import { hostKind, type ProtheusHostKind } from './host-kind';
import { platformChannel } from './platform-channel';
import { type ProtheusChannelError, sendFailed } from './protheus-channel-error';

/** Where the application runs, and how it is connected to AdvPL. */
export interface ProtheusEmbedding {
  /** Who opened the application; right from the first line. */
  readonly kind: ProtheusHostKind;
  /**
   * The channel to AdvPL: `none` in a plain browser and in a page without the platform's script,
   * `lost` after the web client ended it. Desktops do not report a lost connection: there it may
   * still be `connected`.
   */
  readonly channel: 'none' | 'connecting' | 'connected' | 'lost';
}

/** The value that {@link whenProtheusEmbedded} resolves with. */
export interface ProtheusEmbeddingResult extends ProtheusEmbedding {
  /** Why the channel is not connected. Absent when it is. */
  readonly reason?: ProtheusChannelError;
}

let version: WritableSignal<number> | undefined;
let lastRead: ProtheusEmbedding | undefined;
/** The value that the readers of the signal have. */
let lastNotified: ProtheusEmbedding | undefined;
let inZone: ((task: () => void) => void) | undefined;
/** Whether the time in which the platform's script appears has passed. */
let graceElapsed = false;

/**
 * Where the application runs. A template, `computed` or `effect` that reads this signal runs again
 * when it changes.
 *
 * @example
 * readonly insideProtheus = computed(() => protheusEmbedding().kind !== 'browser');
 */
export const protheusEmbedding: Signal<ProtheusEmbedding> = /* @__PURE__ */ asSignal(readAndFollow);

/**
 * Resolves when the channel to AdvPL is connected, at the time limit, and at once in a plain
 * browser. It never rejects: `reason` says why the channel is not connected.
 *
 * @param options `timeout` in milliseconds, 5,000 by default.
 *
 * @example
 * const { channel, reason } = await whenProtheusEmbedded({ timeout: 10_000 });
 */
export function whenProtheusEmbedded({
  timeout = channelTimeouts().connect,
} = {}): Promise<ProtheusEmbeddingResult> {
  const until = Date.now() + timeout;
  return new Promise(resolve => {
    const settle = (): boolean => {
      const isOver = Date.now() >= until;
      graceElapsed ||= isOver;
      notifyReaders();
      const now = read();
      if (now.channel === 'connected') resolve(now);
      else if (isOver || now.kind === 'browser') resolve({ ...now, reason: sendFailed() });
      else return false;
      return true;
    };
    if (!settle()) pollConnection(settle);
  });
}

/**
 * A function that reads signals, as a signal: `computed` gives it the mark that `isSignal()` looks
 * for. It is not a `computed` itself, because that would return the value of the last notification:
 * the platform connects without an event, and a read must see it at once.
 */
function asSignal<T>(compute: () => T): Signal<T> {
  return Object.assign(() => compute(), computed(compute));
}

function readAndFollow(): ProtheusEmbedding {
  inZone = captureZone();
  if (!version) {
    version = signal(0);
    lastNotified = read();
    observePassively(notifyReaders);
    if (lastNotified.kind !== 'browser') void whenProtheusEmbedded();
  }
  version();
  notifyReaders();
  return read();
}

/** Returns the same object as long as nothing changed. */
function read(): ProtheusEmbedding {
  const kind = hostKind();
  const channel = channelOf(kind);
  if (kind !== lastRead?.kind || channel !== lastRead.channel) lastRead = { kind, channel };
  return lastRead;
}

function channelOf(kind: ProtheusHostKind): ProtheusEmbedding['channel'] {
  if (isConnected()) return 'connected';
  if (kind === 'browser' || (graceElapsed && !platformChannel())) return 'none';
  return isLost() ? 'lost' : 'connecting';
}

/** Raises the version in a microtask: a `computed` may be the caller, and may not write a signal. */
function notifyReaders(): void {
  const now = read();
  if (!version || now === lastNotified) return;
  lastNotified = now;
  void Promise.resolve().then(() => inZone?.(() => version?.update(count => count + 1)));
}

/** Clears the state, so that each spec starts alike. */
export function resetEmbedding(): void {
  version = lastRead = lastNotified = inZone = undefined;
  graceElapsed = false;
}
