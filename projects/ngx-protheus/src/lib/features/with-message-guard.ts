import { DestroyRef, ENVIRONMENT_INITIALIZER, inject } from '@angular/core';
import { guardMessages } from '../host/message-guard';
import { type ProtheusFeature } from './protheus-feature';

/**
 * Stops the scripts of foreign windows. The platform's `twebchannel.js` executes what a message of the
 * type `MS_WEBENGINERUNJAVASCRIPT` contains, whoever sent it: a frame of another server inside the
 * application, a window that the application opened, or the one that opened it.
 *
 * Messages of the application's own origin and of the frames around it pass, and so does every other
 * message. Without this feature such a script is reported and runs (NGP413), because it is not
 * documented who sends these messages in every version of Protheus.
 *
 * **Security.** The guard is in place from when the application is initialized, and until its
 * injector is destroyed. Scripts that run before the application are not stopped.
 *
 * @see {@link provideProtheus}
 *
 * @example
 * provideProtheus(withMessageGuard())
 */
export function withMessageGuard(): ProtheusFeature {
  return {
    ɵkind: 'withMessageGuard',
    ɵproviders: [
      {
        provide: ENVIRONMENT_INITIALIZER,
        multi: true,
        useValue: (): void => {
          inject(DestroyRef).onDestroy(guardMessages());
        },
      },
    ],
  };
}
