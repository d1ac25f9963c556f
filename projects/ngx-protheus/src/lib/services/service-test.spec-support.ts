import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { AdvplStub } from './advpl-stub.spec-support';

/** The stubs for a service in its spec. */
export interface ServiceTest {
  readonly advpl: AdvplStub;
  readonly http: HttpTestingController;
}

/** Provides an empty session, the testing backend, and an AdvPL stub that answers from a table. */
export function setUpServiceTest(): ServiceTest {
  sessionStorage.clear();
  const advpl = new AdvplStub();
  TestBed.configureTestingModule({
    providers: [provideHttpClient(), provideHttpClientTesting(), advpl.provider],
  });
  return { advpl, http: TestBed.inject(HttpTestingController) };
}

/** Verifies that there was no unexpected request, and clears the session. */
export function tearDownServiceTest(): void {
  TestBed.inject(HttpTestingController).verify();
  sessionStorage.clear();
}
