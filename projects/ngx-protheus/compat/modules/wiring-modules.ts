import { NgModule } from '@angular/core';
import { ProWiringModule } from '../wiring/pro-wiring.module';

// Modules that once held one interceptor each. Any of them wires the whole of the library: an
// application that imports one sends requests as Protheus wants them.

/** @deprecated Once the interceptor of addresses: write `provideProtheus()` in the root. */
@NgModule({ imports: [ProWiringModule] })
export class ProAppConfigModule {}

/** @deprecated Once the interceptor of the token: write `provideProtheus()` in the root. */
@NgModule({ imports: [ProWiringModule] })
export class ProAuthorizationModule {}

/** @deprecated Once the interceptor of the language: write `provideProtheus()` in the root. */
@NgModule({ imports: [ProWiringModule] })
export class ProLanguageModule {}

/** @deprecated Once the interceptor of the module and the base date: write `provideProtheus()` in the root. */
@NgModule({ imports: [ProWiringModule] })
export class ProSystemInfoModule {}

/** @deprecated Once the interceptor of company and branch: write `provideProtheus()` in the root. */
@NgModule({ imports: [ProWiringModule] })
export class ProTenantModule {}
