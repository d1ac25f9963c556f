import { inject } from '@angular/core';
import { type ResolveFn } from '@angular/router';
import { ProAuthService, type ProUser } from 'ngx-protheus';
import { catchError, of } from 'rxjs';

/**
 * What the sign-in page starts with, before its route is entered. The page asks by itself, too; with
 * the resolver it comes up complete.
 *
 * @example
 * { path: 'login', component: ProLoginComponent, resolve: { defaults: proLoginDefaults } }
 */
export const proLoginDefaults: ResolveFn<ProUser> = () =>
  inject(ProAuthService)
    .requestLoginDefaults()
    // Without an answer of AdvPL the page comes up all the same.
    .pipe(catchError(() => of({ username: '', password: '' })));
