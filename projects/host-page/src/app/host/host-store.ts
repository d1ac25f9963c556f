import { computed, inject, Injectable, signal } from '@angular/core';
import { filter } from 'rxjs';
import { type PageState } from '../../../../protheus-devkit/src/host/page/page-model.js';
import { HostApi } from './host-api';
import { HostSocket } from './host-socket';
import { LatestResponseOnly } from './latest-response-only';

const initialState: PageState = {
  applications: [],
  environments: [],
  session: { user: '', company: '', branch: '', module: '', baseDate: '', language: '' },
  sessions: [],
  runningApps: [],
  faults: {},
};

/** The state of the host, loaded again after each change. */
@Injectable({ providedIn: 'root' })
export class HostStore {
  readonly #api = inject(HostApi);
  readonly #current = signal(initialState);
  readonly #stateRequests = new LatestResponseOnly();

  readonly state = this.#current.asReadonly();

  /** The environment chosen for the next applications. */
  readonly chosenEnvironment = signal<string | undefined>(undefined);

  /** The environment of the next applications; undefined on a server with one environment. */
  readonly nextEnvironment = computed(() => {
    const { environments } = this.#current();
    const chosen = this.chosenEnvironment();
    return chosen && environments.includes(chosen) ? chosen : environments[0];
  });

  /** Resolves when the state was loaded for the first time. */
  readonly ready: Promise<void> = this.refresh();

  constructor() {
    inject(HostSocket)
      .messages.pipe(filter(({ kind }) => kind === 'state'))
      .subscribe(() => void this.refresh());
  }

  /** Loads the state again. */
  async refresh(): Promise<void> {
    const requestNumber = this.#stateRequests.start();
    // `HostSocket.lost` reports a host that has ended.
    const state = await this.#api.state().catch(() => undefined);
    if (state && this.#stateRequests.accept(requestNumber)) this.#current.set(state);
  }
}
