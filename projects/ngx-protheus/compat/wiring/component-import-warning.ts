import { ɵreportOnce } from 'ngx-protheus';

/**
 * Reports once, in development mode, that a component imports a module that belongs to the root.
 */
export function warnComponentImport(): void {
  if (typeof ngDevMode === 'undefined' || ngDevMode) {
    ɵreportOnce(
      'NGP605',
      'ProtheusLibCoreModule (or one of its modules) is imported by a component, so its ' +
        'providers do not reach the root. Requests are sent correctly, but outside your other ' +
        'interceptors: those receive a 401 before it is retried. Add to the providers of the root: ' +
        'provideHttpClient(), provideProtheus(). The component may keep the module for its templates.',
    );
  }
}
