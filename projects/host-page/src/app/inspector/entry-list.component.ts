import {
  CdkFixedSizeVirtualScroll,
  CdkVirtualForOf,
  CdkVirtualScrollViewport,
} from '@angular/cdk/scrolling';
import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  inject,
  input,
  model,
  output,
  viewChild,
} from '@angular/core';
import { I18n } from '../i18n/i18n';
import { summaryOf } from './line-summary';
import { type LogLine } from './log-line';
import { LogStore } from './log-store';

/** The lines of the inspector. Only the visible ones exist in the DOM. */
@Component({
  selector: 'host-entry-list',
  imports: [CdkFixedSizeVirtualScroll, CdkVirtualForOf, CdkVirtualScrollViewport],
  templateUrl: './entry-list.component.html',
  styleUrl: './entry-list.component.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class EntryListComponent {
  readonly #log = inject(LogStore);
  protected readonly i18n = inject(I18n);

  /** In pixels; the same as in the style sheet. */
  protected readonly lineHeight = 28;

  readonly lines = input.required<readonly LogLine[]>();
  readonly selected = model<LogLine | undefined>();
  /** Emits when the user asks for the details of the selected line. */
  readonly detailRequested = output();

  private readonly viewport = viewChild.required(CdkVirtualScrollViewport);
  readonly #index = computed(() => this.lines().findIndex(({ id }) => id === this.selected()?.id));
  /** Whether the list scrolls to the end when lines are added. */
  #staysAtEnd = true;

  #lastTop = 0;

  protected readonly virtual = computed(() => [...this.lines()]);

  constructor() {
    const observer = new ResizeObserver(() => this.#onResize());
    afterNextRender(() => {
      const { nativeElement } = this.viewport().elementRef;
      observer.observe(nativeElement);
      // Its height is that of all lines: it is the only sign that the list has rendered new ones.
      const spacer = nativeElement.querySelector('.cdk-virtual-scroll-spacer');
      if (spacer) observer.observe(spacer);
    });
    inject(DestroyRef).onDestroy(() => observer.disconnect());
  }

  protected readonly byId = (_index: number, { id }: LogLine): number => id;

  protected summary(line: LogLine): ReturnType<typeof summaryOf> {
    return summaryOf(line, this.i18n, this.#log.questionState(line));
  }

  protected onScroll(): void {
    const { scrollTop, scrollHeight, clientHeight } = this.viewport().elementRef.nativeElement;
    if (scrollHeight - clientHeight - scrollTop < this.lineHeight) this.#staysAtEnd = true;
    else if (scrollTop < this.#lastTop) this.#staysAtEnd = false;
    this.#lastTop = scrollTop;
  }

  #onResize(): void {
    this.viewport().checkViewportSize();
    const { nativeElement } = this.viewport().elementRef;
    if (this.#staysAtEnd) nativeElement.scrollTop = nativeElement.scrollHeight;
  }

  protected select(line: LogLine): void {
    this.selected.set(line);
  }

  protected key(event: KeyboardEvent): void {
    const last = this.lines().length - 1;
    const page = Math.max(1, Math.floor(this.viewport().getViewportSize() / this.lineHeight) - 1);
    const current = this.#index();
    const to = {
      ArrowDown: current + 1,
      ArrowUp: current < 0 ? last : current - 1,
      PageDown: current + page,
      PageUp: current - page,
      Home: 0,
      End: last,
    }[event.key];
    if (event.key === 'Enter' && current >= 0) return this.detailRequested.emit();
    if (to === undefined || last < 0) return;
    event.preventDefault();
    this.#selectAt(Math.min(last, Math.max(0, to)));
  }

  #selectAt(index: number): void {
    this.selected.set(this.lines()[index]);
    const viewport = this.viewport();
    const top = index * this.lineHeight;
    const offset = viewport.measureScrollOffset('top');
    const height = viewport.getViewportSize();
    if (top < offset) viewport.scrollToOffset(top);
    else if (top + this.lineHeight > offset + height) {
      viewport.scrollToOffset(top + this.lineHeight - height);
    }
  }
}
