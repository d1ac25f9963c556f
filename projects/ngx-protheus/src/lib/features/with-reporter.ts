import {
  DestroyRef,
  ENVIRONMENT_INITIALIZER,
  EnvironmentInjector,
  ErrorHandler,
  inject,
  runInInjectionContext,
  untracked,
} from '@angular/core';
import { addReporter, type ProtheusReporter } from '../errors/report';
import { type ProtheusFeature } from './protheus-feature';

/**
 * Passes the reports of the library to a monitoring service, in production as well. Without this
 * feature they are printed to the console, and only in development.
 *
 * Each report arrives once per page, also if its cause goes on. Checks that only help during
 * development are not part of a production build.
 *
 * **Security.** `code` and `message` contain no token, no password and no stored value. `cause` may:
 * the `HttpErrorResponse` behind an error has the URL and the body of a response. Send it to another
 * server only after you have removed them.
 *
 * @param reporter Receives a report. Called in an injection context.
 *
 * @example
 * provideProtheus(withReporter(({ code }) => inject(Monitoring).count(code)))
 */
export function withReporter(reporter: ProtheusReporter): ProtheusFeature {
  return {
    ɵkind: 'withReporter',
    ɵproviders: [
      {
        provide: ENVIRONMENT_INITIALIZER,
        multi: true,
        useValue: (): void => {
          const injector = inject(EnvironmentInjector);
          const remove = addReporter(report => {
            try {
              // A report can be made while `computed` reads the session.
              untracked(() => runInInjectionContext(injector, () => reporter(report)));
            } catch (error) {
              injector.get(ErrorHandler).handleError(error);
            }
          });
          inject(DestroyRef).onDestroy(remove);
        },
      },
    ],
  };
}
