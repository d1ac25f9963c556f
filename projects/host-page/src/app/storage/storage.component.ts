import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { PoButtonModule } from '@po-ui/ng-components';
import { Announcer } from '../announcer';
import { HostApi } from '../host/host-api';
import { HostSocket } from '../host/host-socket';
import { LatestResponseOnly } from '../host/latest-response-only';
import { I18n } from '../i18n/i18n';
import { type StorageItem, storageItems, valuesOf } from './storage-item';

/** What the applications of this tab find in their storage: the values as they are now, to edit. */
@Component({
  selector: 'host-storage',
  imports: [PoButtonModule],
  templateUrl: './storage.component.html',
  styleUrl: './storage.component.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class StorageComponent {
  readonly #api = inject(HostApi);
  readonly #announcer = inject(Announcer);
  readonly #reads = new LatestResponseOnly();
  #timer: ReturnType<typeof setTimeout> | undefined;
  protected readonly i18n = inject(I18n);
  protected readonly items = signal<readonly StorageItem[]>([]);
  protected readonly edited = signal<StorageItem | undefined>(undefined);

  constructor() {
    void this.read();
    // The host writes the session; the frames' own writes are events of this window.
    inject(HostSocket).messages.subscribe(({ kind }) => {
      if (kind === 'write-storage' || kind === 'log') this.#readLater();
    });
  }

  #readLater(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      void this.read();
    }, 250);
  }

  /** The host removes the secrets: it has the rules for all that it shows, and knows its tokens. */
  protected async read(): Promise<void> {
    const read = this.#reads.start();
    const areas = [
      { area: 'session', values: valuesOf({ ...sessionStorage }) },
      { area: 'local', values: valuesOf({ ...localStorage }) },
    ] as const;
    const items = await Promise.all(
      areas.map(async ({ area, values }) =>
        storageItems(values, await this.#api.redact(values).catch(() => ({})), area),
      ),
    );
    if (this.#reads.accept(read)) this.items.set(items.flat());
  }

  protected isEdited({ area, key }: StorageItem): boolean {
    const edited = this.edited();
    return edited?.area === area && edited.key === key;
  }

  protected save(item: StorageItem, value: string): void {
    storageOf(item).setItem(item.key, value);
    this.edited.set(undefined);
    void this.read();
    this.#announcer.announce(this.i18n.text('storageSaved', { key: item.key }));
  }

  protected remove(item: StorageItem): void {
    storageOf(item).removeItem(item.key);
    void this.read();
    this.#announcer.announce(this.i18n.text('storageRemoved', { key: item.key }));
  }
}

function storageOf({ area }: StorageItem): Storage {
  return area === 'session' ? sessionStorage : localStorage;
}
