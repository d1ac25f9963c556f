import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { FaultsComponent } from '../faults/faults.component';
import { HostStore } from '../host/host-store';
import { I18n } from '../i18n/i18n';
import { InspectorComponent } from '../inspector/inspector.component';
import { LogStore } from '../inspector/log-store';
import { readSetting, writeSetting } from '../settings';
import { StorageComponent } from '../storage/storage.component';
import { dockHeight } from './dock-height';

type Panel = 'inspector' | 'storage' | 'faults';

/** The tools at the bottom of the page: the inspector, the storage and the faults. */
@Component({
  selector: 'host-dock',
  imports: [FaultsComponent, InspectorComponent, StorageComponent],
  templateUrl: './dock.component.html',
  styleUrl: './dock.component.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DockComponent {
  readonly #store = inject(HostStore);
  protected readonly i18n = inject(I18n);
  protected readonly log = inject(LogStore);

  protected readonly panels = ['inspector', 'storage', 'faults'] as const;
  protected readonly open = signal<Panel | undefined>(
    this.panels.find(panel => panel === (location.hash.slice(1) || readSetting('panel'))),
  );
  protected readonly requestedHeight = signal(Number(readSetting('height')) || 280);
  readonly #windowHeight = signal(innerHeight);
  protected readonly limits = computed(() => dockHeight.limits(this.#windowHeight()));
  protected readonly height = computed(() =>
    dockHeight.within(this.requestedHeight(), this.limits()),
  );
  protected readonly faultsOn = computed(() => Object.keys(this.#store.state().faults).length);

  constructor() {
    addEventListener('resize', () => this.#windowHeight.set(innerHeight));
  }

  protected toggle(panel: Panel): void {
    this.open.update(open => (open === panel ? undefined : panel));
    writeSetting('panel', this.open() ?? '');
  }

  protected key(event: KeyboardEvent): void {
    const to = dockHeight.byKey(event.key, this.height(), this.limits());
    if (to === undefined) return;
    event.preventDefault();
    this.#resize(to);
  }

  /** Resizes with the pointer, which may move over the frames of the applications. */
  protected drag(event: PointerEvent): void {
    const bar = event.currentTarget as HTMLElement;
    if (event.type === 'pointerdown') bar.setPointerCapture(event.pointerId);
    if (!bar.hasPointerCapture(event.pointerId)) return;
    event.preventDefault();
    this.#resize(innerHeight - event.clientY);
  }

  #resize(height: number): void {
    this.requestedHeight.set(dockHeight.within(height, this.limits()));
    writeSetting('height', String(this.requestedHeight()));
  }
}
