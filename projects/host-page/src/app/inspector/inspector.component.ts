import { Clipboard } from '@angular/cdk/clipboard';
import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  ElementRef,
  inject,
  Injector,
  signal,
  viewChild,
} from '@angular/core';
import { PoButtonModule } from '@po-ui/ng-components';
import { Announcer } from '../announcer';
import { HostApi } from '../host/host-api';
import { LatestResponseOnly } from '../host/latest-response-only';
import { I18n } from '../i18n/i18n';
import { readSetting, writeSetting } from '../settings';
import { download } from './download';
import { EntryDetailComponent } from './entry-detail.component';
import { EntryListComponent } from './entry-list.component';
import { exportJson, exportName } from './export-json';
import { foldStorage } from './fold-storage';
import { type LineFilter, lineTest } from './line-filter';
import { kindTexts, questionText } from './line-summary';
import { type LineKind, type LogLine } from './log-line';
import { LogStore } from './log-store';
import { readFilter } from './stored-filter';

/** The pause after the last key before the host searches the bodies, in milliseconds. */
const TYPING_PAUSE = 200;

/** A live list of what happens between the applications, AdvPL and REST. */
@Component({
  selector: 'host-inspector',
  imports: [EntryDetailComponent, EntryListComponent, PoButtonModule],
  templateUrl: './inspector.component.html',
  styleUrl: './inspector.component.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class InspectorComponent {
  readonly #api = inject(HostApi);
  readonly #clipboard = inject(Clipboard);
  readonly #announcer = inject(Announcer);
  readonly #injector = inject(Injector);
  readonly #bodySearches = new LatestResponseOnly();
  protected readonly i18n = inject(I18n);
  protected readonly log = inject(LogStore);

  protected readonly kindNames = ['message', 'request', 'storage', 'note', 'file'] as const;
  protected readonly kindTexts = kindTexts;
  protected readonly methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;
  protected readonly statuses = ['2', '3', '4', '5'] as const;

  protected readonly filter = signal(readFilter(readSetting('filter')));
  /** Whether the lines of before the last start of the application in sight are left out. */
  protected readonly sinceStart = signal(readSetting('since-start') === 'true');
  protected readonly selected = signal<LogLine | undefined>(undefined);
  readonly #foundByBody = signal<ReadonlySet<number>>(new Set());

  protected readonly applications = computed(() => [
    ...new Set(this.log.shown().flatMap(({ application }) => application ?? [])),
  ]);

  protected readonly lines = computed(() => {
    const test = lineTest(this.filter(), {
      textOf: line => this.#textOf(line),
      foundByBody: this.#foundByBody(),
    });
    const first = this.sinceStart() ? this.log.lastStart() : 0;
    return foldStorage(this.log.shown().filter(line => line.id >= first && test(line)));
  });

  private readonly list = viewChild<EntryListComponent, ElementRef<HTMLElement>>(
    EntryListComponent,
    {
      read: ElementRef,
    },
  );
  private readonly detail = viewChild(EntryDetailComponent);

  constructor() {
    effect(() => writeSetting('filter', JSON.stringify(this.filter())));
    effect(() => writeSetting('since-start', String(this.sinceStart())));
    effect(onCleanup => {
      const { text } = this.filter();
      const timer = setTimeout(() => void this.#searchBodies(text), TYPING_PAUSE);
      onCleanup(() => clearTimeout(timer));
    });
  }

  protected change(change: Partial<LineFilter>): void {
    this.filter.update(filter => ({ ...filter, ...change }));
  }

  protected toggleKind(kind: LineKind): void {
    const { kinds } = this.filter();
    this.change({
      kinds: kinds.includes(kind) ? kinds.filter(other => other !== kind) : [...kinds, kind],
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

  protected async copyAll(): Promise<void> {
    const copied = this.#clipboard.copy(await this.#json(new Date()));
    this.#announcer.announce(this.i18n.text(copied ? 'copied' : 'copyFailed'));
  }

  protected async export(): Promise<void> {
    const now = new Date();
    download(exportName(now), 'application/json', await this.#json(now));
  }

  protected async exportHar(): Promise<void> {
    const har = JSON.stringify(await this.#api.har(), null, 2);
    download(exportName(new Date(), 'har'), 'application/json', har);
  }

  protected async clear(): Promise<void> {
    await this.log.clear();
    this.selected.set(undefined);
    this.#announcer.announce(this.i18n.text('cleared'));
  }

  #textOf(line: LogLine): string {
    return line.entry.kind === 'note'
      ? this.i18n.note(line.entry)
      : questionText(this.log.questionState(line), this.i18n);
  }

  /** The lines that are shown, with whole bodies, which the page does not have. */
  async #json(now: Date): Promise<string> {
    const lines = this.lines();
    return exportJson(lines, await this.#api.log().catch(() => []), now);
  }

  async #searchBodies(text: string): Promise<void> {
    const search = this.#bodySearches.start();
    const found = text.trim() ? await this.#api.findByBody(text).catch(() => []) : [];
    if (this.#bodySearches.accept(search)) this.#foundByBody.set(new Set(found));
  }
}
