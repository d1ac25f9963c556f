import { type Routes } from '@angular/router';

/** One page for each field of `ngx-protheus/po-ui`. */
const routes: Routes = [
  { path: 'empresa', loadComponent: () => import('./company-field.component') },
  { path: 'filial', loadComponent: () => import('./branch-field.component') },
  { path: 'papel', loadComponent: () => import('./role-field.component') },
  { path: 'modulo', loadComponent: () => import('./module-field.component') },
  { path: 'troca', loadComponent: () => import('./company-branch.component') },
];

export default routes;
