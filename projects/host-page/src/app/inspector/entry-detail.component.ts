import { Clipboard } from '@angular/cdk/clipboard';
import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  type ElementRef,
  inject,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { PoButtonModule } from '@po-ui/ng-components';
import { type LogEntry } from '../../../../protheus-devkit/src/host/log/log-entries.js';
import { Announcer } from '../announcer';
import { HostApi } from '../host/host-api';
import { I18n } from '../i18n/i18n';
import { BodyFileComponent } from './body-file.component';
import { fieldsOf } from './line-fields';
import { type LogLine } from './log-line';
import { LogStore } from './log-store';

/** All fields of one entry. */
@Component({
  selector: 'host-entry-detail',
  imports: [BodyFileComponent, PoButtonModule],
  templateUrl: './entry-detail.component.html',
  styleUrl: './entry-detail.component.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class EntryDetailComponent {
  readonly #api = inject(HostApi);
  readonly #clipboard = inject(Clipboard);
  readonly #announcer = inject(Announcer);
  readonly #log = inject(LogStore);
  protected readonly i18n = inject(I18n);

  readonly line = input.required<LogLine>();
  readonly closed = output();

  /** The last entry that was loaded with whole bodies. */
  readonly #loaded = signal<LogEntry | undefined>(undefined);

  readonly #entry = computed(() => {
    const { entry } = this.line();
    const loaded = this.#loaded();
    return loaded?.id === entry.id ? loaded : entry;
  });

  protected readonly fields = computed(() =>
    fieldsOf(this.line(), this.#entry(), this.i18n, this.#log.questionState(this.line())),
  );
  private readonly region = viewChild.required<ElementRef<HTMLElement>>('region');

  constructor() {
    effect(() => {
      const { entry } = this.line();
      if (entry.isShortened) void this.#load(entry.id);
    });
  }

  focus(): void {
    this.region().nativeElement.focus();
  }

  protected copy(): void {
    const copied = this.#clipboard.copy(JSON.stringify(this.#entry(), null, 2));
    this.#announcer.announce(this.i18n.text(copied ? 'copied' : 'copyFailed'));
  }

  /** An entry that the host has dropped keeps its shortened bodies. */
  async #load(id: number): Promise<void> {
    const entry = await this.#api.entry(id).catch(() => undefined);
    if (entry && id === this.line().id) this.#loaded.set(entry);
  }
}
