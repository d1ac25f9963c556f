import { signal, type WritableSignal } from '@angular/core';
import {
  CONNECTION_LIMIT,
  followConnection,
  isConnected,
  isLost,
  pollConnection,
} from './connection';
import { hostKind, type ProtheusHostKind } from './host-kind';
import { platformChannel } from './platform-channel';
import { type ProtheusChannelError, unsent } from './protheus-channel-error';
import { keepZone } from '../timing/zone';

/** Where the application runs, and how it is connected to AdvPL. */
export interface ProtheusEmbedding {
  /** Who opened the application; right from the first line. */
  readonly kind: ProtheusHostKind;
  /**
   * The channel to AdvPL: `none` in a plain browser and in a page without the platform's script,
   * `lost` after the web client ended it. Desktops do not report a lost connection: there it may
   * say `connected` when it no longer is.
   */
  readonly channel: 'none' | 'connecting' | 'connected' | 'lost';
}

/** What {@link whenProtheusEmbedded} settles with. */
export interface ProtheusEmbeddingResult extends ProtheusEmbedding {
  /** Why the channel is not connected. Absent when it is. */
  readonly reason?: ProtheusChannelError;
}

let version: WritableSignal<number> | undefined;
/** What was found last, and what the readers of the signal were told. */
let found: ProtheusEmbedding | undefined;
let told: ProtheusEmbedding | undefined;
let inZone: ((task: () => void) => void) | undefined;
/** Whether the platform's script had its time to appear. */
let late = false;

/**
 * Where the application runs, as a signal: a template, `computed` or `effect` that reads it
 * follows it.
 *
 * @example
 * readonly inside = computed(() => embedding().kind !== 'browser');
 */
export function protheusEmbedding(): ProtheusEmbedding {
  inZone = keepZone();
  if (!version) {
    version = signal(0);
    told = look();
    followConnection(tell);
    if (told.kind !== 'browser') void whenProtheusEmbedded();
  }
  version();
  tell();
  return look();
}

/**
 * Settles when the channel to AdvPL is connected, at the time limit, and at once in a plain
 * browser. It never rejects: `reason` tells why there is no channel.
 *
 * @param options `timeout` in milliseconds, 5,000 by default.
 *
 * @example
 * const { channel, reason } = await whenEmbedded({ timeout: 10_000 });
 */
export function whenProtheusEmbedded({ timeout = CONNECTION_LIMIT } = {}): Promise<ProtheusEmbeddingResult> {
  const until = Date.now() + timeout;
  return new Promise(resolve => {
    const settle = (): boolean => {
      const over = Date.now() >= until;
      late ||= over;
      tell();
      const now = look();
      if (now.channel === 'connected') resolve(now);
      else if (over || now.kind === 'browser') resolve({ ...now, reason: unsent() });
      else return false;
      return true;
    };
    if (!settle()) pollConnection(settle);
  });
}

/** The same object as long as nothing changed. */
function look(): ProtheusEmbedding {
  const kind = hostKind();
  const channel = channelOf(kind);
  if (kind !== found?.kind || channel !== found.channel) found = { kind, channel };
  return found;
}

function channelOf(kind: ProtheusHostKind): ProtheusEmbedding['channel'] {
  if (isConnected()) return 'connected';
  if (kind === 'browser' || (late && !platformChannel())) return 'none';
  return isLost() ? 'lost' : 'connecting';
}

/** Raises the signal in a microtask: whoever reads it or sends may do so inside `computed`. */
function tell(): void {
  const now = look();
  if (!version || now === told) return;
  told = now;
  void Promise.resolve().then(() => inZone?.(() => version?.update(count => count + 1)));
}

/** Forgets what was seen, so that each spec starts alike. */
export function resetEmbedding(): void {
  version = found = told = inZone = undefined;
  late = false;
}
