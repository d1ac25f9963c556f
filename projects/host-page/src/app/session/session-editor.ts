import { computed, inject, Injectable } from '@angular/core';
import { type HostSession } from '../../../../protheus-devkit/src/host/session/host-session.js';
import { OpenApps } from '../apps/open-apps';
import { HostApi, type SessionChange } from '../host/host-api';
import { HostStore } from '../host/host-store';
import { SessionLists } from './session-lists';

/**
 * The session that the page shows and changes: that of the visible application, or, in the Home
 * tab, the one in which the next applications open.
 */
@Injectable({ providedIn: 'root' })
export class SessionEditor {
  readonly #api = inject(HostApi);
  readonly #store = inject(HostStore);
  readonly #apps = inject(OpenApps);
  readonly #lists = inject(SessionLists);

  readonly session = computed<HostSession>(() => {
    const app = this.#apps.active();
    return app ? this.#apps.sessionOf(app) : this.#store.state().session;
  });

  readonly environment = computed(
    () => this.#apps.active()?.environment ?? this.#store.nextEnvironment(),
  );

  /** Changes what an open application updates while it runs, as the menu of Protheus does. */
  async update(change: SessionChange): Promise<void> {
    const app = this.#apps.active();
    await (app ? this.#apps.change(app, change) : this.#api.changeSession(change));
  }

  /** Changes what an application reads only at its start: restarts it. */
  async restart(change: SessionChange): Promise<void> {
    // The host writes a theme and never removes one: remove the previous theme here.
    if (change.theme === null) localStorage.removeItem('ProTheme');
    const app = this.#apps.active();
    await (app ? this.#apps.restart(app, change) : this.#api.changeSession(change));
  }

  /** Chooses a company group and its first branch, because it has other branches. */
  async chooseCompany(company: string): Promise<void> {
    await this.update({ company, branch: (await this.#lists.firstBranchOf(company)) ?? '' });
  }

  async chooseEnvironment(environment: string): Promise<void> {
    const app = this.#apps.active();
    if (app) await this.#apps.restart(app, {}, environment);
    else this.#store.chosenEnvironment.set(environment);
  }
}
