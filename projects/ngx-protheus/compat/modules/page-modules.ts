import { NgModule } from '@angular/core';

// One module a page.

/** Brings `ProHomeComponent` into templates. */
@NgModule({})
export class ProHomeModule {}

/** Brings `ProLoginComponent` into templates. */
@NgModule({})
export class ProLoginModule {}

/** Brings `ProPageBackgroundComponent` into templates. */
@NgModule({})
export class ProPageBackgroundModule {}

/** Brings `ProSessionSettingsComponent` into templates. */
@NgModule({})
export class ProSessionSettingsModule {}

/** Brings all pages into templates. */
@NgModule({
  exports: [ProHomeModule, ProLoginModule, ProPageBackgroundModule, ProSessionSettingsModule],
})
export class ProPagesModule {}
