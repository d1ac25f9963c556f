import { DestroyRef, ENVIRONMENT_INITIALIZER, inject } from '@angular/core';
import { ErrorCode } from '../errors/error-codes';
import { ProtheusError } from '../errors/protheus-error';
import { setChannelTimeouts } from '../host/channel-timeouts';
import { type ProtheusFeature } from './protheus-feature';

/** The time limits of the channel to AdvPL, for {@link withChannel}. */
export interface ProtheusChannelOptions {
  /**
   * How long a message waits for the channel to connect, in milliseconds; 5,000 by default. Also the
   * default of `whenProtheusEmbedded()`.
   */
  readonly connectTimeout?: number;
  /** How long AdvPL may work on a request, in milliseconds; 120,000 by default. */
  readonly requestTimeout?: number;
}

/**
 * Changes the time limits of the channel to AdvPL. The channel is one object a page: the limits apply
 * from when the application is initialized until it is destroyed.
 *
 * @param options The limits; what is left out keeps its default.
 * @throws ProtheusError NGP412 in development mode when a limit is not a positive number of
 * milliseconds. In production the default applies instead.
 *
 * @see {@link provideProtheus}
 *
 * @example
 * provideProtheus(withChannel({ connectTimeout: 15_000, requestTimeout: 300_000 }))
 */
export function withChannel(options: ProtheusChannelOptions): ProtheusFeature {
  const connect = timeoutOf(options, 'connectTimeout');
  const request = timeoutOf(options, 'requestTimeout');
  return {
    ɵkind: 'withChannel',
    ɵproviders: [
      {
        provide: ENVIRONMENT_INITIALIZER,
        multi: true,
        useValue: (): void => {
          inject(DestroyRef).onDestroy(setChannelTimeouts({ connect, request }));
        },
      },
    ],
  };
}

function timeoutOf(
  options: ProtheusChannelOptions,
  name: keyof ProtheusChannelOptions,
): number | undefined {
  const value = options[name];
  if (value === undefined || (Number.isFinite(value) && value > 0)) return value;
  if (typeof ngDevMode === 'undefined' || ngDevMode) {
    throw new ProtheusError(
      ErrorCode.CHANNEL_TIMEOUT_INVALID,
      `withChannel({ ${name}: ${String(value)} }) is not a time limit. Give a positive number of ` +
        'milliseconds, such as 15000, or leave it out for the default.',
    );
  }
  return undefined;
}
