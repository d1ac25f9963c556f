import { NgModule } from '@angular/core';
import { provideProtheusLanguage } from 'ngx-protheus/po-ui';

// Modules that set the language of PO UI in protheus-lib-core.

/** @deprecated Write `provideProtheusLanguage()` in the root. */
@NgModule({ providers: [provideProtheusLanguage()] })
export class ProI18nConfigModule {}

/**
 * @deprecated Write `provideProtheusLanguage()` in the root: `ProUserProfileService` is provided
 * there.
 */
@NgModule({ imports: [ProI18nConfigModule] })
export class ProUserProfileModule {}
