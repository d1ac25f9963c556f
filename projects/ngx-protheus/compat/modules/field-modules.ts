import { NgModule } from '@angular/core';

// One module a lookup.

/** Brings `ProBranchLookupComponent` into templates. */
@NgModule({})
export class ProBranchLookupModule {}

/** Brings `ProCompanyLookupComponent` into templates. */
@NgModule({})
export class ProCompanyLookupModule {}

/** Brings `ProRoleLookupComponent` into templates. */
@NgModule({})
export class ProRoleLookupModule {}

/** Brings `ProSystemModuleLookupComponent` into templates. */
@NgModule({})
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
