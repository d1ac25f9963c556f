import { type Provider } from '@angular/core';

/** A `with…()` feature of {@link provideProtheus}. Its fields belong to the library. */
export interface ProtheusFeature {
  /** The name of the function that made it. */
  readonly ɵkind: string;
  readonly ɵproviders: readonly Provider[];
}
