import { NgModule } from '@angular/core';
import { ProComponentsModule } from './pro-components.module';
import { ProServicesModule } from './pro-services.module';

/**
 * Wiring and components in one, as applications of protheus-lib-core import it: in the root by
 * `importProvidersFrom(ProtheusLibCoreModule)` or in `AppModule.imports`. Imported by a component
 * instead it works, too, and says what to do (NGP605).
 *
 * @deprecated Write `provideProtheus()` in the root and import the components that a template uses.
 */
@NgModule({ exports: [ProComponentsModule, ProServicesModule] })
export class ProtheusLibCoreModule {}
