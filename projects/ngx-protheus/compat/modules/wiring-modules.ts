import { NgModule } from '@angular/core';
import { ProWiringModule } from '../wiring/pro-wiring.module';

// Modules that had one interceptor each in protheus-lib-core. Each of them provides the whole
// library, so that an application with any of them sends requests with URL, token, tenant and
// session headers.

/** @deprecated Previously the interceptor of the URL. Write `provideProtheus()` in the root. */
@NgModule({ imports: [ProWiringModule] })
export class ProAppConfigModule {}

/** @deprecated Previously the interceptor of the token. Write `provideProtheus()` in the root. */
@NgModule({ imports: [ProWiringModule] })
export class ProAuthorizationModule {}

/**
 * @deprecated Previously the interceptor of the language. Write `provideProtheus()` in the root.
 */
@NgModule({ imports: [ProWiringModule] })
export class ProLanguageModule {}

/**
 * @deprecated Previously the interceptor of the module and the base date. Write `provideProtheus()`
 * in the root.
 */
@NgModule({ imports: [ProWiringModule] })
export class ProSystemInfoModule {}

/**
 * @deprecated Previously the interceptor of company and branch. Write `provideProtheus()` in the
 * root.
 */
@NgModule({ imports: [ProWiringModule] })
export class ProTenantModule {}
