import { inject } from '@angular/core';
import { ActivatedRoute } from '@angular/router';

/**
 * What a resolver of the page’s route has found, under whatever name the application gave it in
 * `resolve`. Call it in an injection context.
 *
 * @param keys What tells it from other data of the route: it has one of them.
 */
export function injectResolved<T extends object>(...keys: (keyof T & string)[]): T | undefined {
  const route = inject(ActivatedRoute, { optional: true });
  return Object.values(route?.snapshot?.data ?? {}).find(
    (value): value is T => typeof value === 'object' && !!value && keys.some(key => key in value),
  );
}
