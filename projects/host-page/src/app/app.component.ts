import { ChangeDetectionStrategy, Component, effect, inject, signal } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { Announcer } from './announcer';
import { AppFramesComponent } from './apps/app-frames.component';
import { MessagePorts } from './apps/message-ports';
import { OpenApps } from './apps/open-apps';
import { restoredApps } from './apps/restored-apps';
import { TabBarComponent } from './apps/tab-bar.component';
import { CloseDialogComponent } from './close/close-dialog.component';
import { DockComponent } from './dock/dock.component';
import { HostApi } from './host/host-api';
import { HostSocket } from './host/host-socket';
import { I18n } from './i18n/i18n';
import { type PageLanguage } from './i18n/texts';
import { LogStore } from './inspector/log-store';
import { MenuComponent } from './menu/menu.component';
import { SessionBarComponent } from './session/session-bar.component';

/** The page of the local host: the web client of Protheus for applications, and an inspector. */
@Component({
  selector: 'host-root',
  imports: [
    AppFramesComponent,
    CloseDialogComponent,
    DockComponent,
    MenuComponent,
    SessionBarComponent,
    TabBarComponent,
  ],
  templateUrl: './app.component.html',
  styleUrl: './app.component.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AppComponent {
  protected readonly i18n = inject(I18n);
  protected readonly apps = inject(OpenApps);
  protected readonly socket = inject(HostSocket);
  protected readonly announcer = inject(Announcer);
  readonly #api = inject(HostApi);

  protected readonly hasMenu = signal(innerWidth >= 1000);

  protected readonly languages: readonly { readonly value: PageLanguage; readonly name: string }[] =
    [
      { value: 'pt', name: 'Português' },
      { value: 'en', name: 'English' },
      { value: 'es', name: 'Español' },
    ];

  constructor() {
    // Create both now: they listen from the start, whatever is visible.
    inject(MessagePorts);
    inject(LogStore);
    const title = inject(Title);
    effect(() => {
      title.setTitle(this.i18n.texts().title);
      document.documentElement.lang =
        this.i18n.language() === 'pt' ? 'pt-BR' : this.i18n.language();
    });
    void this.#openNamed();
  }

  /** `/webapp/?app=a&app=b&session=c` opens these applications in a session of the configuration. */
  async #openNamed(): Promise<void> {
    const name = new URLSearchParams(location.search).get('session');
    if (name !== null) {
      await this.#api.useSession(name).catch(() => {
        this.announcer.announce(this.i18n.text('unknownSession', { name }));
      });
    }
    await this.apps.restore(restoredApps(location.search, history.state));
  }

  protected chooseLanguage(value: string): void {
    const found = this.languages.find(language => language.value === value);
    if (found) this.i18n.choose(found.value);
  }

  protected restart(): void {
    const app = this.apps.active();
    if (app) void this.apps.restart(app);
  }

  protected reloadPage(): void {
    location.reload();
  }
}
