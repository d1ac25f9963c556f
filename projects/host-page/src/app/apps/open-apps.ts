import { computed, inject, Injectable, signal } from '@angular/core';
import { DomSanitizer } from '@angular/platform-browser';
import { filter } from 'rxjs';
import { type HostSession } from '../../../../protheus-devkit/src/host/session/host-session.js';
import { Announcer } from '../announcer';
import { HostApi, type SessionChange } from '../host/host-api';
import { HostSocket } from '../host/host-socket';
import { HostStore } from '../host/host-store';
import { I18n } from '../i18n/i18n';
import { type OpenApp } from './open-app';
import { historyStateOf, type RestoredApps } from './restored-apps';
import { tabLabel } from './tab-label';

/** The applications that are open in this page. */
@Injectable({ providedIn: 'root' })
export class OpenApps {
  readonly #api = inject(HostApi);
  readonly #store = inject(HostStore);
  readonly #sanitizer = inject(DomSanitizer);
  readonly #announcer = inject(Announcer);
  readonly #i18n = inject(I18n);
  readonly #list = signal<readonly OpenApp[]>([]);
  readonly #activeId = signal<number | undefined>(undefined);
  #lastId = 0;

  readonly all = this.#list.asReadonly();

  /** The visible application; undefined when the Home tab is visible. */
  readonly active = computed(() => this.#list().find(({ id }) => id === this.#activeId()));

  constructor() {
    inject(HostSocket)
      .messages.pipe(filter(message => message.kind === 'closed'))
      .subscribe(({ port }) => this.#remove(port));
    // Leaving the page is leaving Protheus: nothing stays open in the host.
    addEventListener('pagehide', () => {
      for (const { port } of this.#list()) void this.#api.close(port).catch(() => undefined);
    });
  }

  /** Opens an application in a new tab. */
  async open(
    application: string,
    environment = this.#store.nextEnvironment(),
    changes: SessionChange = {},
  ): Promise<void> {
    const label = tabLabel(
      application,
      this.#list().map(app => app.label),
    );
    try {
      const opened = await this.#start(application, environment, changes);
      const app = { id: ++this.#lastId, application, label, environment, changes, ...opened };
      this.#list.update(apps => [...apps, app]);
      this.#activeId.set(app.id);
      this.#writeHistory();
    } catch {
      this.#announcer.announce(this.#i18n.text('openFailed', { name: application }));
    }
  }

  /** Restarts an application in its tab, possibly in another session or environment. */
  async restart(
    app: OpenApp,
    change: SessionChange = {},
    environment = app.environment,
  ): Promise<void> {
    const { theme = null, ...session } = this.sessionOf(app);
    const opened = await this.#start(app.application, environment, {
      ...session,
      theme,
      ...change,
    });
    this.#update(app, change, { environment, ...opened });
    await this.#api.close(app.port).catch(() => undefined);
  }

  /** Changes the session of an application that stays open. */
  async change(app: OpenApp, change: SessionChange): Promise<void> {
    await this.#api.changeAppSession(app.port, change);
    this.#update(app, change);
  }

  /** Opens the applications of before a reload, or those of the URL. */
  async restore({ apps, activeIndex }: RestoredApps): Promise<void> {
    await this.#store.ready;
    for (const { application, environment, changes } of apps) {
      await this.open(application, environment, changes);
    }
    // Without one that could not be opened, the index does not fit.
    if (this.#list().length === apps.length) this.show(this.#list()[activeIndex]);
  }

  /** Closes the tab: the dialog of FwCallApp ends, and FwCallApp returns. */
  close(app: OpenApp): void {
    this.#remove(app.port);
    void this.#api.close(app.port).catch(() => undefined);
  }

  /** Shows an application, or the Home tab. */
  show(app: OpenApp | undefined): void {
    this.#activeId.set(app?.id);
    this.#writeHistory();
  }

  byPort(port: number): OpenApp | undefined {
    return this.#list().find(app => app.port === port);
  }

  /** The current session of an application. */
  sessionOf(app: OpenApp): HostSession {
    const { runningApps, session } = this.#store.state();
    return runningApps.find(({ port }) => port === app.port)?.session ?? session;
  }

  async #start(
    application: string,
    environment: string | undefined,
    session?: SessionChange,
  ): Promise<Pick<OpenApp, 'port' | 'url'>> {
    const { port, url } = await this.#api.launch(application, environment, session);
    // The page shows the session of an application: it must be loaded first.
    await this.#store.refresh();
    // Trusted: the URL comes from the host itself, not from a user or another page.
    return { port, url: this.#sanitizer.bypassSecurityTrustResourceUrl(url) };
  }

  #remove(port: number): void {
    const app = this.byPort(port);
    if (!app) return;
    const apps = this.#list().filter(({ id }) => id !== app.id);
    if (this.#activeId() === app.id) this.#activeId.set(apps.at(-1)?.id);
    this.#list.set(apps);
    this.#announcer.announce(this.#i18n.text('applicationClosed', { name: app.label }));
    this.#writeHistory();
  }

  #update({ id }: OpenApp, change: SessionChange, next: Partial<OpenApp> = {}): void {
    this.#list.update(apps =>
      apps.map(app =>
        app.id === id ? { ...app, ...next, changes: { ...app.changes, ...change } } : app,
      ),
    );
    this.#writeHistory();
  }

  /** Keeps the names in the URL, for a bookmark or another user, and the rest for a reload. */
  #writeHistory(): void {
    const query = this.#list().map(({ application }) => `app=${encodeURIComponent(application)}`);
    history.replaceState(
      historyStateOf(this.#list(), this.#activeId()),
      '',
      `${location.pathname}${query.length ? `?${query.join('&')}` : ''}`,
    );
  }
}
