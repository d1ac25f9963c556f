import { NgModule } from '@angular/core';
import {
  ProHomeComponent,
  ProLoginComponent,
  ProPageBackgroundComponent,
  ProSessionSettingsComponent,
} from 'ngx-protheus/po-ui';
import { ProI18nConfigModule } from './language-modules';

// One module for each page.

/** Exports `ProHomeComponent`. */
@NgModule({ imports: [ProHomeComponent], exports: [ProHomeComponent] })
export class ProHomeModule {}

/** Exports `ProLoginComponent`. */
@NgModule({ imports: [ProLoginComponent], exports: [ProLoginComponent] })
export class ProLoginModule {}

/** Exports `ProPageBackgroundComponent`. */
@NgModule({ imports: [ProPageBackgroundComponent], exports: [ProPageBackgroundComponent] })
export class ProPageBackgroundModule {}

/** Exports `ProSessionSettingsComponent`. */
@NgModule({ imports: [ProSessionSettingsComponent], exports: [ProSessionSettingsComponent] })
export class ProSessionSettingsModule {}

/** Exports all pages, and sets the language of PO UI. */
@NgModule({
  imports: [ProI18nConfigModule],
  exports: [ProHomeModule, ProLoginModule, ProPageBackgroundModule, ProSessionSettingsModule],
})
export class ProPagesModule {}
