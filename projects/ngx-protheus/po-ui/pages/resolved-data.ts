import { inject } from '@angular/core';
import { ActivatedRoute } from '@angular/router';

/**
 * The data that a resolver of the page's route emitted, under any name in `resolve`. Call it in an
 * injection context.
 *
 * @param keys The data is the first object of the route that has one of these properties.
 */
export function injectResolved<T extends object>(...keys: (keyof T & string)[]): T | undefined {
  const route = inject(ActivatedRoute, { optional: true });
  return Object.values(route?.snapshot?.data ?? {}).find(
    (value): value is T => typeof value === 'object' && !!value && keys.some(key => key in value),
  );
}
