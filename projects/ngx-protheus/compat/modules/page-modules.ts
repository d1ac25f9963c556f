import { NgModule } from '@angular/core';
import {
  ProHomeComponent,
  ProLoginComponent,
  ProPageBackgroundComponent,
  ProSessionSettingsComponent,
} from 'ngx-protheus/po-ui';

// One module a page.

/** Brings `ProHomeComponent` into templates. */
@NgModule({ imports: [ProHomeComponent], exports: [ProHomeComponent] })
export class ProHomeModule {}

/** Brings `ProLoginComponent` into templates. */
@NgModule({ imports: [ProLoginComponent], exports: [ProLoginComponent] })
export class ProLoginModule {}

/** Brings `ProPageBackgroundComponent` into templates. */
@NgModule({ imports: [ProPageBackgroundComponent], exports: [ProPageBackgroundComponent] })
export class ProPageBackgroundModule {}

/** Brings `ProSessionSettingsComponent` into templates. */
@NgModule({ imports: [ProSessionSettingsComponent], exports: [ProSessionSettingsComponent] })
export class ProSessionSettingsModule {}

/** Brings all pages into templates. */
@NgModule({
  exports: [ProHomeModule, ProLoginModule, ProPageBackgroundModule, ProSessionSettingsModule],
})
export class ProPagesModule {}
