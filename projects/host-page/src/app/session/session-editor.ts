import { Injectable, computed, inject } from '@angular/core';
import { type HostSession } from '../../../../protheus-devkit/src/host/session/host-session.js';
import { OpenApps } from '../apps/open-apps';
import { HostApi, type SessionChange } from '../host/host-api';
import { HostStore } from '../host/host-store';
import { SessionLists } from './session-lists';

/**
 * The session that the page shows and changes: that of the application in sight, or, at the start
 * of the page, the one in which the next applications open.
 */
@Injectable({ providedIn: 'root' })
export class SessionEditor {
  private readonly api = inject(HostApi);
  private readonly store = inject(HostStore);
  private readonly apps = inject(OpenApps);
  private readonly lists = inject(SessionLists);

  readonly session = computed<HostSession>(() => {
    const app = this.apps.active();
    return app ? this.apps.sessionOf(app) : this.store.state().session;
  });

  readonly environment = computed(
    () => this.apps.active()?.environment ?? this.store.nextEnvironment(),
  );

  /** Changes what an open application takes over while it runs, as from the menu of Protheus. */
  async update(change: SessionChange): Promise<void> {
    const app = this.apps.active();
    await (app ? this.apps.change(app, change) : this.api.changeSession(change));
  }

  /** Changes what an application learns only when it starts: it is restarted. */
  async restart(change: SessionChange): Promise<void> {
    // The host writes a theme and never takes it away: who wants none wants none of before.
    if (change.theme === null) localStorage.removeItem('ProTheme');
    const app = this.apps.active();
    await (app ? this.apps.restart(app, change) : this.api.changeSession(change));
  }

  /** Another company group has other branches: its first one is chosen with it. */
  async chooseCompany(company: string): Promise<void> {
    await this.update({ company, branch: (await this.lists.firstBranchOf(company)) ?? '' });
  }

  async chooseEnvironment(environment: string): Promise<void> {
    const app = this.apps.active();
    if (app) await this.apps.restart(app, {}, environment);
    else this.store.chosenEnvironment.set(environment);
  }
}
