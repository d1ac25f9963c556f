import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { I18n } from '../i18n/i18n';
import { MessagePorts } from './message-ports';
import { type OpenApp } from './open-app';
import { OpenApps } from './open-apps';

/**
 * The open applications, as the web client shows them. A list of buttons instead of a `tablist`: a
 * tab must not contain a button, and each of these has one that closes it.
 */
@Component({
  selector: 'host-tab-bar',
  templateUrl: './tab-bar.component.html',
  styleUrl: './tab-bar.component.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TabBarComponent {
  readonly #ports = inject(MessagePorts);
  protected readonly apps = inject(OpenApps);
  protected readonly i18n = inject(I18n);

  protected isConnected({ port }: OpenApp): boolean {
    return this.#ports.connected().has(port);
  }

  protected key(event: KeyboardEvent, app: OpenApp): void {
    if (event.key === 'Delete') this.apps.close(app);
  }
}
