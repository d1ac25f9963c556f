import { type Routes } from '@angular/router';
import { BranchesComponent } from './branches/branches.component';
import { HomeComponent } from './home/home.component';
import { ProductsComponent } from './products/products.component';

export const routes: Routes = [
  { path: '', component: HomeComponent },
  { path: 'filiais', component: BranchesComponent },
  { path: 'produtos', component: ProductsComponent },
  { path: 'campos', loadChildren: () => import('./fields/fields.routes') },
  { path: 'paginas', loadChildren: () => import('./pages/pages.routes') },
];
