import { type Provider } from '@angular/core';

/** A change of a default, for {@link provideProtheus}. */
export interface ProtheusFeature {
  /** The name of the function that made it. */
  readonly name: string;
  readonly providers: readonly Provider[];
}
