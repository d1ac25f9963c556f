import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';

import { AdvplStub } from './advpl-stub.spec-support';

/** What stands around a service in its spec. */
export interface ServiceFrame {
  readonly advpl: AdvplStub;
  readonly http: HttpTestingController;
}

/** An empty session, no network, and an AdvPL that answers from a table. */
export function enterFrame(): ServiceFrame {
  sessionStorage.clear();
  const advpl = new AdvplStub();
  TestBed.configureTestingModule({
    providers: [provideHttpClient(), provideHttpClientTesting(), advpl.provider],
  });
  return { advpl, http: TestBed.inject(HttpTestingController) };
}

/** Nothing was asked for that the spec did not expect, and nothing of it is left. */
export function leaveFrame(): void {
  TestBed.inject(HttpTestingController).verify();
  sessionStorage.clear();
}
