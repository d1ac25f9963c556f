import {
  type HttpInterceptorFn,
  provideHttpClient,
  withInterceptors,
  withInterceptorsFromDi,
} from '@angular/common/http';
import {
  Component,
  EnvironmentInjector,
  type EnvironmentProviders,
  type Provider,
} from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import { provideProtheus } from 'ngx-protheus';
import { type Rounds } from '../../../support/request-bench';
import { cachedInterceptor, rereadingInterceptor } from './hand-written';
import { createVariant, type Variant } from './variant';

@Component({ selector: 'app-root', template: '' })
class BenchComponent {}

const forward: HttpInterceptorFn = (request, next) => next(request);

/**
 * Starts the page.
 *
 * @param peer The root providers of the further variant `peer`.
 */
export async function startPage(
  peer: readonly (Provider | EnvironmentProviders)[] = [],
): Promise<void> {
  const application = await bootstrapApplication(BenchComponent, {
    // Services provided in the root (the token endpoint) require a backend there, even when unused.
    providers: [provideHttpClient(), ...peer],
  });
  const parent = application.injector.get(EnvironmentInjector);
  const all = new Map<number, Variant[]>();
  const createVariants = (others: number): Variant[] => {
    const rest = Array.from(
      { length: others },
      () => (request, next) => forward(request, next),
    ) as HttpInterceptorFn[];
    const http = (...chain: HttpInterceptorFn[]) => provideHttpClient(withInterceptors(chain));
    return [
      createVariant('none', parent, [http(...rest)]),
      createVariant('cached', parent, [http(...rest, cachedInterceptor())]),
      createVariant('re-reading', parent, [http(...rest, rereadingInterceptor)]),
      createVariant('ours', parent, [http(...rest), provideProtheus()]),
      ...(peer.length
        ? [
            createVariant('peer', parent, [
              provideHttpClient(withInterceptors(rest), withInterceptorsFromDi()),
            ]),
          ]
        : []),
    ];
  };
  const variantsOf = (others: number): Variant[] => {
    if (!all.has(others)) all.set(others, createVariants(others));
    return all.get(others) ?? [];
  };
  globalThis.requestBench = {
    measure: ({ rounds, count, others, changing, only }) => {
      const list = variantsOf(others).filter(({ name }) => !only || name === only);
      const times: Rounds = Object.fromEntries(list.map(({ name }) => [name, []]));
      for (let round = 0; round < rounds; round++) {
        // Each round starts with another variant, so that none always runs after the same one.
        for (let index = 0; index < list.length; index++) {
          const variant = list[(index + round) % list.length];
          times[variant.name].push(changing ? variant.runChanging(count) : variant.run(count));
        }
      }
      return times;
    },
    sent: () =>
      Object.fromEntries(
        variantsOf(0).map(({ name, sent }) => [name, { ...sent, tenants: sent.tenants.size }]),
      ),
  };
}
