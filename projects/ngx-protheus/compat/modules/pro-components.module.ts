import { NgModule } from '@angular/core';
import { ProFieldsModule } from './field-modules';
import { ProPagesModule } from './page-modules';

/** Exports all lookup fields and pages. */
@NgModule({ exports: [ProFieldsModule, ProPagesModule] })
export class ProComponentsModule {}
