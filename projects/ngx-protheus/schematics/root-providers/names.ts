/** Module names that the set-up of the root injector uses. */
export const http = '@angular/common/http';
export const library = 'ngx-protheus';
export const core = '@angular/core';

/** The modules of PO UI that provide class interceptors. */
export const poInterceptorModules: readonly string[] = [
  'PoModule',
  'PoInterceptorsModule',
  'PoHttpInterceptorModule',
  'PoHttpRequestModule',
];
