import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { PoButtonModule } from '@po-ui/ng-components';
import { Announcer } from '../announcer';
import { HostSocket } from '../host/host-socket';
import { I18n } from '../i18n/i18n';
import { type StorageItem, storageItems } from './storage-item';

/** What the applications of this tab find in their storage: the values as they are now, to edit. */
@Component({
  selector: 'host-storage',
  imports: [PoButtonModule],
  templateUrl: './storage.component.html',
  styleUrl: './storage.component.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class StorageComponent {
  readonly #announcer = inject(Announcer);
  protected readonly i18n = inject(I18n);
  protected readonly items = signal<readonly StorageItem[]>([]);
  protected readonly edited = signal<StorageItem | undefined>(undefined);

  constructor() {
    this.read();
    // The host writes the session; the frames' own writes are events of this window.
    inject(HostSocket).messages.subscribe(({ kind }) => {
      if (kind === 'write-storage' || kind === 'log') this.#readLater();
    });
  }

  #timer: ReturnType<typeof setTimeout> | undefined;

  #readLater(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.read();
    }, 250);
  }

  protected read(): void {
    this.items.set([
      ...storageItems({ ...sessionStorage }, 'session'),
      ...storageItems({ ...localStorage }, 'local'),
    ]);
  }

  protected isEdited({ area, key }: StorageItem): boolean {
    const edited = this.edited();
    return edited?.area === area && edited.key === key;
  }

  protected save(item: StorageItem, value: string): void {
    storageOf(item).setItem(item.key, value);
    this.edited.set(undefined);
    this.read();
    this.#announcer.announce(this.i18n.text('storageSaved', { key: item.key }));
  }

  protected remove(item: StorageItem): void {
    storageOf(item).removeItem(item.key);
    this.read();
    this.#announcer.announce(this.i18n.text('storageRemoved', { key: item.key }));
  }
}

function storageOf({ area }: StorageItem): Storage {
  return area === 'session' ? sessionStorage : localStorage;
}
