import { NgModule } from '@angular/core';
import {
  ProBranchLookupComponent,
  ProCompanyLookupComponent,
  ProRoleLookupComponent,
  ProSystemModuleLookupComponent,
} from 'ngx-protheus/po-ui';

// One module a lookup.

/** Brings `ProBranchLookupComponent` into templates. */
@NgModule({ imports: [ProBranchLookupComponent], exports: [ProBranchLookupComponent] })
export class ProBranchLookupModule {}

/** Brings `ProCompanyLookupComponent` into templates. */
@NgModule({ imports: [ProCompanyLookupComponent], exports: [ProCompanyLookupComponent] })
export class ProCompanyLookupModule {}

/** Brings `ProRoleLookupComponent` into templates. */
@NgModule({ imports: [ProRoleLookupComponent], exports: [ProRoleLookupComponent] })
export class ProRoleLookupModule {}

/** Brings `ProSystemModuleLookupComponent` into templates. */
@NgModule({ imports: [ProSystemModuleLookupComponent], exports: [ProSystemModuleLookupComponent] })
export class ProSystemModuleLookupModule {}

/** Brings all lookups into templates. */
@NgModule({
  exports: [
    ProBranchLookupModule,
    ProCompanyLookupModule,
    ProRoleLookupModule,
    ProSystemModuleLookupModule,
  ],
})
export class ProFieldsModule {}
