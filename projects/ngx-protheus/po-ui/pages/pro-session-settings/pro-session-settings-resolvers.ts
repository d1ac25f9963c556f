import { inject } from '@angular/core';
import { type ResolveFn } from '@angular/router';
import {
  ProAuthService,
  type ProSessionSettings,
  ProSessionSettingsService,
  type ProUserInfo,
  ProUserInfoService,
} from 'ngx-protheus';
import { catchError, of } from 'rxjs';

/**
 * Resolves the initial values of the session settings page before its route is activated.
 *
 * @example
 * {
 *   path: 'session',
 *   component: ProSessionSettingsComponent,
 *   canActivate: [protheusAuthGuard],
 *   resolve: { settings: proSessionSettingsDefaults },
 * }
 */
export const proSessionSettingsDefaults: ResolveFn<ProSessionSettings> = () =>
  inject(ProSessionSettingsService)
    .requestSettingsDefaults()
    // The page is shown after an error too: it requests the values again and shows the error.
    .pipe(catchError(() => of({})));

/**
 * Resolves the user of the session for the greeting of the page. It requires access to the users'
 * routine (CFGA510); without this resolver the page shows the name in the token.
 */
export const proSessionSettingsUserInfo: ResolveFn<ProUserInfo> = () =>
  inject(ProUserInfoService).get(inject(ProAuthService).userId);
