import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { type HostSession } from '../../../../protheus-devkit/src/host/session/host-session.js';
import { OpenApps } from '../apps/open-apps';
import { HostStore } from '../host/host-store';
import { I18n } from '../i18n/i18n';
import { readSetting, writeSetting } from '../settings';
import { toIsoDate } from './base-date';
import { SessionEditor } from './session-editor';
import { SessionFormComponent } from './session-form.component';

/** The session in one line, and on demand the fields that change it. */
@Component({
  selector: 'host-session-bar',
  imports: [SessionFormComponent],
  templateUrl: './session-bar.component.html',
  styleUrl: './session-bar.component.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SessionBarComponent {
  readonly #editor = inject(SessionEditor);
  readonly #apps = inject(OpenApps);
  protected readonly i18n = inject(I18n);
  protected readonly store = inject(HostStore);

  protected readonly isOpen = signal(readSetting('session') === 'open');

  protected readonly heading = computed(() => {
    const app = this.#apps.active();
    return app
      ? this.i18n.text('sessionOfApp', { name: app.label })
      : this.i18n.text('sessionOfNext');
  });

  protected readonly sessionFields = computed(() => {
    const texts = this.i18n.texts();
    const { user, company, branch, module, baseDate, language } = this.#editor.session();
    const environment = this.#editor.environment();
    return [
      { label: texts.user, value: user },
      { label: texts.company, value: company },
      { label: texts.branch, value: branch.trim() },
      { label: texts.module, value: module },
      { label: texts.baseDate, value: this.#date(baseDate) },
      { label: texts.language, value: language },
      ...(environment ? [{ label: texts.environment, value: environment }] : []),
    ];
  });

  protected toggle(): void {
    this.isOpen.update(open => !open);
    writeSetting('session', this.isOpen() ? 'open' : 'closed');
  }

  /** Restarts the visible application in a session of the configuration: another user has another token. */
  protected async use({ theme, ...session }: Partial<HostSession>): Promise<void> {
    await this.#editor.restart({ ...session, ...(theme === undefined ? {} : { theme }) });
  }

  #date(baseDate: string): string {
    const date = new Date(`${toIsoDate(baseDate)}T12:00:00`);
    return Number.isNaN(date.getTime()) ? baseDate : date.toLocaleDateString(this.i18n.language());
  }
}
