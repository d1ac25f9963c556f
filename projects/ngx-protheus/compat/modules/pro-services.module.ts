import { NgModule } from '@angular/core';
import { ProWiringModule } from '../wiring/pro-wiring.module';
import { ProI18nConfigModule } from './language-modules';

/** @deprecated The services are provided in the root: write `provideProtheus()` there. */
@NgModule({ imports: [ProI18nConfigModule, ProWiringModule] })
export class ProServicesModule {}
