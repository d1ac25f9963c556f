import { NgModule } from '@angular/core';
import { ProWiringModule } from '../wiring/pro-wiring.module';

/** @deprecated The services are provided in the root: write `provideProtheus()` there. */
@NgModule({ imports: [ProWiringModule] })
export class ProServicesModule {}
