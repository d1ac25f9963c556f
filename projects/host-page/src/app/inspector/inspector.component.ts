import { Clipboard } from '@angular/cdk/clipboard';
import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  inject,
  Injector,
  signal,
  viewChild,
} from '@angular/core';
import { PoButtonModule } from '@po-ui/ng-components';
import { Announcer } from '../announcer';
import { I18n } from '../i18n/i18n';
import { download } from './download';
import { EntryDetailComponent } from './entry-detail.component';
import { EntryListComponent } from './entry-list.component';
import { exportJson, exportName } from './export-json';
import { lineTest } from './line-filter';
import { kindTexts } from './line-summary';
import { type LineKind, type LogLine } from './log-line';
import { LogStore } from './log-store';

/** A live list of what happens between the applications, AdvPL and REST. */
@Component({
  selector: 'host-inspector',
  imports: [EntryDetailComponent, EntryListComponent, PoButtonModule],
  templateUrl: './inspector.component.html',
  styleUrl: './inspector.component.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class InspectorComponent {
  readonly #clipboard = inject(Clipboard);
  readonly #announcer = inject(Announcer);
  readonly #injector = inject(Injector);
  protected readonly i18n = inject(I18n);
  protected readonly log = inject(LogStore);

  protected readonly kindNames = ['message', 'request', 'storage', 'note', 'file'] as const;
  protected readonly kindTexts = kindTexts;

  /** Without files, which are many and seldom of interest: a missing file has a note. */
  protected readonly kinds = signal<ReadonlySet<LineKind>>(
    new Set(['message', 'request', 'storage', 'note']),
  );
  protected readonly text = signal('');
  protected readonly onlyWarnings = signal(false);
  protected readonly selected = signal<LogLine | undefined>(undefined);

  protected readonly lines = computed(() => {
    const filter = { kinds: this.kinds(), text: this.text(), onlyWarnings: this.onlyWarnings() };
    const test = lineTest(filter, ({ entry }) =>
      entry.kind === 'note' ? this.i18n.note(entry) : '',
    );
    return this.log.shown().filter(test);
  });

  private readonly list = viewChild<EntryListComponent, ElementRef<HTMLElement>>(
    EntryListComponent,
    {
      read: ElementRef,
    },
  );
  private readonly detail = viewChild(EntryDetailComponent);

  protected toggleKind(kind: LineKind): void {
    this.kinds.update(kinds => {
      const next = new Set(kinds);
      if (!next.delete(kind)) next.add(kind);
      return next;
    });
  }

  protected readDetail(): void {
    // The user may press Enter before the details are rendered.
    afterNextRender(() => this.detail()?.focus(), { injector: this.#injector });
  }

  protected closeDetail(): void {
    this.selected.set(undefined);
    this.list()?.nativeElement.querySelector<HTMLElement>('[role=listbox]')?.focus();
  }

  protected copyAll(): void {
    const copied = this.#clipboard.copy(exportJson(this.lines(), new Date()));
    this.#announcer.announce(this.i18n.text(copied ? 'copied' : 'copyFailed'));
  }

  protected export(): void {
    const now = new Date();
    download(exportName(now), 'application/json', exportJson(this.lines(), now));
  }

  protected async clear(): Promise<void> {
    await this.log.clear();
    this.selected.set(undefined);
    this.#announcer.announce(this.i18n.text('cleared'));
  }
}
