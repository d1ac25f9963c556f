import { Injectable, computed, inject, signal } from '@angular/core';
import { filter } from 'rxjs';
import { type PageState } from '../../../../protheus-devkit/src/host/page/page-model.js';
import { HostApi } from './host-api';
import { HostSocket } from './host-socket';
import { Turns } from './latest-response-only';

const nothing: PageState = {
  applications: [],
  environments: [],
  session: { user: '', company: '', branch: '', module: '', baseDate: '', language: '' },
  openings: [],
  faults: {},
};

/** The state of the host, read again whenever the host says that it changed. */
@Injectable({ providedIn: 'root' })
export class HostStore {
  private readonly api = inject(HostApi);
  private readonly current = signal(nothing);
  private readonly turns = new Turns();

  readonly state = this.current.asReadonly();

  /** The environment that was chosen for the next applications. */
  readonly chosenEnvironment = signal<string | undefined>(undefined);

  /** The environment in which applications open; undefined on a server with one. */
  readonly nextEnvironment = computed(() => {
    const { environments } = this.current();
    const chosen = this.chosenEnvironment();
    return chosen && environments.includes(chosen) ? chosen : environments[0];
  });

  /** The first reading. */
  readonly ready: Promise<void> = this.refresh();

  constructor() {
    inject(HostSocket)
      .messages.pipe(filter(({ kind }) => kind === 'state'))
      .subscribe(() => void this.refresh());
  }

  /** Reads the state again. */
  async refresh(): Promise<void> {
    const turn = this.turns.next();
    // A host that is gone is told by the socket.
    const state = await this.api.state().catch(() => undefined);
    if (state && this.turns.take(turn)) this.current.set(state);
  }
}
