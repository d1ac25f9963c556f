/** Module names that the set-up of the root injector uses. */
export const HTTP = '@angular/common/http';
export const LIBRARY = 'ngx-protheus';

/** The modules of PO UI that provide class interceptors. */
export const poInterceptorModules: readonly string[] = [
  'PoModule',
  'PoInterceptorsModule',
  'PoHttpInterceptorModule',
  'PoHttpRequestModule',
];
