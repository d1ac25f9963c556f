import { NgModule } from '@angular/core';
import { ProFieldsModule } from './field-modules';
import { ProPagesModule } from './page-modules';

/** Brings all lookups and pages into templates. */
@NgModule({ exports: [ProFieldsModule, ProPagesModule] })
export class ProComponentsModule {}
