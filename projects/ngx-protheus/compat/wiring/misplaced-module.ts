import { ProtheusError } from 'ngx-protheus';

let reported = false;

/** Says once a page, in development, that a module of the wiring stands in a component. */
export function reportMisplacedModule(): void {
  if ((typeof ngDevMode !== 'undefined' && !ngDevMode) || reported) return;
  reported = true;
  const { message } = new ProtheusError(
    'NGP605',
    'ProtheusLibCoreModule (or one of its modules) is imported by a component, so the root of the ' +
      'application does not know it. Requests are repaired by the class adapter, but outside your ' +
      'other interceptors: they see a 401 that is about to be repaired. Write in the providers of ' +
      'the root: provideHttpClient(withInterceptorsFromDi(), ' +
      'withInterceptors([protheusInterceptor])), provideProtheus(). The component may keep the ' +
      'module for its templates.',
  );
  console.warn(message);
}

/** Forgets that it was said, so that each spec starts alike. */
export function resetMisplacedModule(): void {
  reported = false;
}
