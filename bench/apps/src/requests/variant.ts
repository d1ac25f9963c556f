import { HttpBackend, HttpClient } from '@angular/common/http';
import {
  createEnvironmentInjector,
  type EnvironmentInjector,
  type EnvironmentProviders,
  type Provider,
} from '@angular/core';
import { ReadingBackend, type Sent } from './reading-backend';

/** One way to send requests, with its own injector. */
export interface Variant {
  readonly name: string;
  readonly sent: Sent;
  /** Sends requests. @returns The milliseconds. */
  run(count: number): number;
  /** Sends requests, with a change of the branch before each. @returns The milliseconds. */
  runChanging(count: number): number;
}

/** URLs as in applications: few endpoints, many queries. */
function urlOf(index: number): string {
  return `/api/v1/resource${index % 23}/${index % 7}?page=${index % 101}&pageSize=20`;
}

/** Creates a variant. */
export function createVariant(
  name: string,
  parent: EnvironmentInjector,
  providers: readonly (Provider | EnvironmentProviders)[],
): Variant {
  const backend = new ReadingBackend();
  const injector = createEnvironmentInjector(
    [...providers, { provide: HttpBackend, useValue: backend }],
    parent,
  );
  const http = injector.get(HttpClient);
  const timed = (count: number, before: (index: number) => void): number => {
    const started = performance.now();
    for (let index = 0; index < count; index++) {
      before(index);
      http.get(urlOf(index)).subscribe();
    }
    return performance.now() - started;
  };
  return {
    name,
    sent: backend.sent,
    run: count => timed(count, () => undefined),
    runChanging: count =>
      timed(count, index => sessionStorage.setItem('ProBranch', `{"Code":"B${index % 9} "}`)),
  };
}
