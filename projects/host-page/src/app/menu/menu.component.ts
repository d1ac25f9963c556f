import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { OpenApps } from '../apps/open-apps';
import { desktopUrl } from '../host/desktop-url';
import { HostStore } from '../host/host-store';
import { I18n } from '../i18n/i18n';
import { searchNames } from './search-names';

/** The applications that the host found. */
@Component({
  selector: 'host-menu',
  templateUrl: './menu.component.html',
  styleUrl: './menu.component.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MenuComponent {
  readonly #store = inject(HostStore);
  protected readonly apps = inject(OpenApps);
  protected readonly i18n = inject(I18n);
  protected readonly searchText = signal('');

  protected readonly found = computed(() =>
    searchNames(this.#store.state().applications, this.searchText()),
  );

  protected desktop(name: string): string {
    return desktopUrl(name, this.#store.nextEnvironment());
  }
}
