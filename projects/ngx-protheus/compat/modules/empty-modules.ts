import { NgModule } from '@angular/core';

// Empty modules for the `imports` of existing applications: their services are provided in the
// root.

/** @deprecated Leave it out: `ProBrandService` is provided in the root. */
@NgModule({})
export class ProBrandModule {}

/** @deprecated Leave it out: `ProDateService` is provided in the root. */
@NgModule({})
export class ProDateModule {}

/** @deprecated Leave it out: `ProJsToAdvplService` is provided in the root. */
@NgModule({})
export class ProJsToAdvplModule {}

/** @deprecated Leave it out: `ProMessageService` is provided in the root. */
@NgModule({})
export class ProMessagesModule {}

/** @deprecated Leave it out: `ProThreadInfoService` is provided in the root. */
@NgModule({})
export class ProThreadInfoModule {}

/** @deprecated Leave it out: `ProTranslateStringService` is provided in the root. */
@NgModule({})
export class ProTranslateStringModule {}
