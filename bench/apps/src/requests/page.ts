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
import { protheusInterceptor, provideProtheus } from 'ngx-protheus';
import { cachedInterceptor, rereadingInterceptor } from './hand-written';
import { type Rounds } from '../../../support/request-bench';
import { type Variant, createVariant } from './variant';

@Component({ selector: 'app-root', template: '' })
class BenchComponent {}

const forward: HttpInterceptorFn = (request, next) => next(request);

/**
 * Starts the page.
 *
 * @param peer What a further variant, `peer`, needs in the root: its services live there.
 */
export async function startPage(
  peer: readonly (Provider | EnvironmentProviders)[] = [],
): Promise<void> {
  const application = await bootstrapApplication(BenchComponent, {
    // What is provided in the root (the token end point) needs a backend there, used or not.
    providers: [provideHttpClient(), ...peer],
  });
  const parent = application.injector.get(EnvironmentInjector);
  const all = new Map<number, Variant[]>();
  const variants = (others: number): Variant[] => {
    const rest = Array.from(
      { length: others },
      () => (request, next) => forward(request, next),
    ) as HttpInterceptorFn[];
    const http = (...chain: HttpInterceptorFn[]) => provideHttpClient(withInterceptors(chain));
    return [
      createVariant('none', parent, [http(...rest)]),
      createVariant('cached', parent, [http(...rest, cachedInterceptor())]),
      createVariant('re-reading', parent, [http(...rest, rereadingInterceptor)]),
      createVariant('ours', parent, [http(...rest, protheusInterceptor), provideProtheus()]),
      ...(peer.length
        ? [
            createVariant('peer', parent, [
              provideHttpClient(withInterceptors(rest), withInterceptorsFromDi()),
            ]),
          ]
        : []),
    ];
  };
  const of = (others: number): Variant[] => {
    if (!all.has(others)) all.set(others, variants(others));
    return all.get(others) ?? [];
  };
  globalThis.requestBench = {
    measure: ({ rounds, count, others, changing, only }) => {
      const list = of(others).filter(({ name }) => !only || name === only);
      const times: Rounds = Object.fromEntries(list.map(({ name }) => [name, []]));
      for (let round = 0; round < rounds; round++) {
        // Another one begins each time, so that no variant always runs after the same one.
        for (let index = 0; index < list.length; index++) {
          const variant = list[(index + round) % list.length];
          times[variant.name].push(changing ? variant.runChanging(count) : variant.run(count));
        }
      }
      return times;
    },
    sent: () =>
      Object.fromEntries(
        of(0).map(({ name, sent }) => [name, { ...sent, tenants: sent.tenants.size }]),
      ),
  };
}
