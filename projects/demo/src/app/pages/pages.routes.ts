import { type Routes } from '@angular/router';
import { protheusAuthGuard } from 'ngx-protheus';
import {
  ProHomeComponent,
  ProLoginComponent,
  proLoginDefaults,
  proSessionSettingsDefaults,
} from 'ngx-protheus/po-ui';

/** The pages of `ngx-protheus/po-ui`. Those with `fullPage` are shown without toolbar and menu. */
const routes: Routes = [
  {
    path: 'entrar',
    component: ProLoginComponent,
    resolve: { defaults: proLoginDefaults },
    data: { fullPage: true },
  },
  {
    path: 'parametros',
    loadComponent: () => import('./session-settings.component'),
    canActivate: [protheusAuthGuard],
    resolve: { settings: proSessionSettingsDefaults },
    data: { fullPage: true },
  },
  { path: 'inicio', component: ProHomeComponent, canActivate: [protheusAuthGuard] },
  {
    path: 'fundo',
    loadComponent: () => import('./background.component'),
    data: { fullPage: true },
  },
];

export default routes;
