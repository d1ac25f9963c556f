import { Injectable, computed, inject, signal } from '@angular/core';
import { DomSanitizer } from '@angular/platform-browser';
import { filter } from 'rxjs';
import { type HostSession } from '../../../../protheus-devkit/src/host/session/host-session.js';
import { Announcer } from '../announcer';
import { HostApi, type SessionChange } from '../host/host-api';
import { HostSocket } from '../host/host-socket';
import { HostStore } from '../host/host-store';
import { I18n } from '../i18n/i18n';
import { type OpenApp } from './open-app';
import { tabLabel } from './tab-label';
import { stateOf, type WantedApps } from './restored-apps';

/** The applications that are open in this page. */
@Injectable({ providedIn: 'root' })
export class OpenApps {
  private readonly api = inject(HostApi);
  private readonly store = inject(HostStore);
  private readonly sanitizer = inject(DomSanitizer);
  private readonly announcer = inject(Announcer);
  private readonly i18n = inject(I18n);
  private readonly list = signal<readonly OpenApp[]>([]);
  private readonly activeId = signal<number | undefined>(undefined);
  private lastId = 0;

  readonly all = this.list.asReadonly();

  /** The application that is seen; undefined when it is the start of the page. */
  readonly active = computed(() => this.list().find(({ id }) => id === this.activeId()));

  constructor() {
    inject(HostSocket)
      .messages.pipe(filter(message => message.kind === 'closed'))
      .subscribe(({ port }) => this.remove(port));
    // Who leaves the page leaves Protheus: nothing stays open in the host.
    addEventListener('pagehide', () => {
      for (const { port } of this.list()) void this.api.close(port).catch(() => undefined);
    });
  }

  /** Opens an application in a new tab. */
  async open(
    application: string,
    environment = this.store.nextEnvironment(),
    changes: SessionChange = {},
  ): Promise<void> {
    const label = tabLabel(
      application,
      this.list().map(app => app.label),
    );
    try {
      const opened = await this.start(application, environment, changes);
      const app = { id: ++this.lastId, application, label, environment, changes, ...opened };
      this.list.update(apps => [...apps, app]);
      this.activeId.set(app.id);
      this.remember();
    } catch {
      this.announcer.say(this.i18n.text('openFailed', { name: application }));
    }
  }

  /** Starts an application anew in its tab, in a session or an environment that may differ. */
  async restart(
    app: OpenApp,
    change: SessionChange = {},
    environment = app.environment,
  ): Promise<void> {
    const { theme = null, ...session } = this.sessionOf(app);
    const opened = await this.start(app.application, environment, { ...session, theme, ...change });
    this.replace(app, change, { environment, ...opened });
    await this.api.close(app.port).catch(() => undefined);
  }

  /** Changes the session of an application that stays open. */
  async change(app: OpenApp, change: SessionChange): Promise<void> {
    await this.api.changeOpening(app.port, change);
    this.replace(app, change);
  }

  /** Opens what the page showed before it was loaded anew, or what its address names. */
  async openWanted({ apps, inSight }: WantedApps): Promise<void> {
    await this.store.ready;
    for (const { application, environment, changes } of apps) {
      await this.open(application, environment, changes);
    }
    // One that could not be opened has left its place.
    if (this.list().length === apps.length) this.show(this.list()[inSight]);
  }

  /** The person closes the tab: the dialog of FwCallApp ends, and it returns. */
  close(app: OpenApp): void {
    this.remove(app.port);
    void this.api.close(app.port).catch(() => undefined);
  }

  /** Shows an application, or the start of the page. */
  show(app: OpenApp | undefined): void {
    this.activeId.set(app?.id);
    this.remember();
  }

  byPort(port: number): OpenApp | undefined {
    return this.list().find(app => app.port === port);
  }

  /** The session of an application as it is now. */
  sessionOf(app: OpenApp): HostSession {
    const { openings, session } = this.store.state();
    return openings.find(({ port }) => port === app.port)?.session ?? session;
  }

  private async start(
    application: string,
    environment: string | undefined,
    session?: SessionChange,
  ): Promise<Pick<OpenApp, 'port' | 'url'>> {
    const { port, url } = await this.api.open(application, environment, session);
    // What is shown of the application is known before it is shown.
    await this.store.refresh();
    // The address comes from the host itself, not from anything a person or another page wrote.
    return { port, url: this.sanitizer.bypassSecurityTrustResourceUrl(url) };
  }

  private remove(port: number): void {
    const app = this.byPort(port);
    if (!app) return;
    const apps = this.list().filter(({ id }) => id !== app.id);
    if (this.activeId() === app.id) this.activeId.set(apps.at(-1)?.id);
    this.list.set(apps);
    this.announcer.say(this.i18n.text('applicationClosed', { name: app.label }));
    this.remember();
  }

  private replace({ id }: OpenApp, change: SessionChange, next: Partial<OpenApp> = {}): void {
    this.list.update(apps =>
      apps.map(app =>
        app.id === id ? { ...app, ...next, changes: { ...app.changes, ...change } } : app,
      ),
    );
    this.remember();
  }

  /** The address opens the same applications again, for somebody else too; a reload all as it was. */
  private remember(): void {
    const query = this.list().map(({ application }) => `app=${encodeURIComponent(application)}`);
    history.replaceState(
      stateOf(this.list(), this.activeId()),
      '',
      `${location.pathname}${query.length ? `?${query.join('&')}` : ''}`,
    );
  }
}
