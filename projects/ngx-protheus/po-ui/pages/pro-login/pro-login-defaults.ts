import { inject } from '@angular/core';
import { type ResolveFn } from '@angular/router';
import { ProAuthService, type ProUser } from 'ngx-protheus';
import { catchError, of } from 'rxjs';

/**
 * Resolves the initial values of the sign-in page before its route is activated. Without the
 * resolver the page requests them itself after it is shown.
 *
 * @example
 * { path: 'login', component: ProLoginComponent, resolve: { defaults: proLoginDefaults } }
 */
export const proLoginDefaults: ResolveFn<ProUser> = () =>
  inject(ProAuthService)
    .requestLoginDefaults()
    // The page is shown even if AdvPL does not answer.
    .pipe(catchError(() => of({ username: '', password: '' })));
