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
 * What the page of the session’s settings starts with, before its route is entered.
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
    // Without an answer the page comes up all the same, asks once more and shows what is wrong.
    .pipe(catchError(() => of({})));

/**
 * The user of the session, for the greeting of the page. It needs the right to the users’ routine
 * (CFGA510); the name in the token needs nothing, and stands there without this resolver.
 */
export const proSessionSettingsUserInfo: ResolveFn<ProUserInfo> = () =>
  inject(ProUserInfoService).get(inject(ProAuthService).userId);
