import { NgModule } from '@angular/core';
import { ProComponentsModule } from './pro-components.module';
import { ProServicesModule } from './pro-services.module';

/**
 * The providers and the components in one module, as applications of protheus-lib-core import it:
 * in the root by `importProvidersFrom(ProtheusLibCoreModule)` or in `AppModule.imports`. It also
 * works when a component imports it; the console then shows where it belongs (NGP605).
 *
 * @deprecated Write `provideProtheus()` in the root and import the components that a template uses.
 */
@NgModule({ exports: [ProComponentsModule, ProServicesModule] })
export class ProtheusLibCoreModule {}
