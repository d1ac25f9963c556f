import { NgModule } from '@angular/core';
import {
  ProBranchLookupComponent,
  ProCompanyLookupComponent,
  ProRoleLookupComponent,
  ProSystemModuleLookupComponent,
} from 'ngx-protheus/po-ui';

// One module for each lookup field.

/** Exports `ProBranchLookupComponent`. */
@NgModule({ imports: [ProBranchLookupComponent], exports: [ProBranchLookupComponent] })
export class ProBranchLookupModule {}

/** Exports `ProCompanyLookupComponent`. */
@NgModule({ imports: [ProCompanyLookupComponent], exports: [ProCompanyLookupComponent] })
export class ProCompanyLookupModule {}

/** Exports `ProRoleLookupComponent`. */
@NgModule({ imports: [ProRoleLookupComponent], exports: [ProRoleLookupComponent] })
export class ProRoleLookupModule {}

/** Exports `ProSystemModuleLookupComponent`. */
@NgModule({ imports: [ProSystemModuleLookupComponent], exports: [ProSystemModuleLookupComponent] })
export class ProSystemModuleLookupModule {}

/** Exports all lookup fields. */
@NgModule({
  exports: [
    ProBranchLookupModule,
    ProCompanyLookupModule,
    ProRoleLookupModule,
    ProSystemModuleLookupModule,
  ],
})
export class ProFieldsModule {}
