/** The modules and names that the set-up of the root injector is about. */
export const http = '@angular/common/http';
export const library = 'ngx-protheus';
export const core = '@angular/core';

/** PO UI's modules that provide class interceptors. */
export const poInterceptorModules: readonly string[] = [
  'PoModule',
  'PoInterceptorsModule',
  'PoHttpInterceptorModule',
  'PoHttpRequestModule',
];
