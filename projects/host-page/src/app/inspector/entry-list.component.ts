import {
  CdkFixedSizeVirtualScroll,
  CdkVirtualForOf,
  CdkVirtualScrollViewport,
} from '@angular/cdk/scrolling';
import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  afterNextRender,
  computed,
  inject,
  input,
  model,
  output,
  viewChild,
} from '@angular/core';
import { I18n } from '../i18n/i18n';
import { summaryOf } from './line-summary';
import { type LogLine } from './log-line';

/** The lines of the inspector, of which only those in sight exist. */
@Component({
  selector: 'host-entry-list',
  imports: [CdkFixedSizeVirtualScroll, CdkVirtualForOf, CdkVirtualScrollViewport],
  templateUrl: './entry-list.component.html',
  styleUrl: './entry-list.component.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class EntryListComponent {
  protected readonly i18n = inject(I18n);

  /** In pixels; the style sheet says the same. */
  protected readonly lineHeight = 28;

  readonly lines = input.required<readonly LogLine[]>();
  readonly selected = model<LogLine | undefined>();
  /** The person wants to read the details of the selected line. */
  readonly opened = output();

  private readonly viewport = viewChild.required(CdkVirtualScrollViewport);
  private readonly index = computed(() =>
    this.lines().findIndex(({ id }) => id === this.selected()?.id),
  );
  /** Whether the last line stays in sight when further ones come. */
  private following = true;

  private lastTop = 0;

  protected readonly virtual = computed(() => [...this.lines()]);

  constructor() {
    const observer = new ResizeObserver(() => this.resized());
    afterNextRender(() => {
      const { nativeElement } = this.viewport().elementRef;
      observer.observe(nativeElement);
      // Its height is that of all lines: the only sign that the list has taken further ones over.
      const spacer = nativeElement.querySelector('.cdk-virtual-scroll-spacer');
      if (spacer) observer.observe(spacer);
    });
    inject(DestroyRef).onDestroy(() => observer.disconnect());
  }

  protected readonly byId = (_index: number, { id }: LogLine): number => id;

  protected summary(line: LogLine): ReturnType<typeof summaryOf> {
    return summaryOf(line, this.i18n);
  }

  protected scrolled(): void {
    const { scrollTop, scrollHeight, clientHeight } = this.viewport().elementRef.nativeElement;
    if (scrollHeight - clientHeight - scrollTop < this.lineHeight) this.following = true;
    else if (scrollTop < this.lastTop) this.following = false;
    this.lastTop = scrollTop;
  }

  private resized(): void {
    this.viewport().checkViewportSize();
    const { nativeElement } = this.viewport().elementRef;
    if (this.following) nativeElement.scrollTop = nativeElement.scrollHeight;
  }

  protected choose(line: LogLine): void {
    this.selected.set(line);
  }

  protected key(event: KeyboardEvent): void {
    const last = this.lines().length - 1;
    const page = Math.max(1, Math.floor(this.viewport().getViewportSize() / this.lineHeight) - 1);
    const now = this.index();
    const to = {
      ArrowDown: now + 1,
      ArrowUp: now < 0 ? last : now - 1,
      PageDown: now + page,
      PageUp: now - page,
      Home: 0,
      End: last,
    }[event.key];
    if (event.key === 'Enter' && now >= 0) return this.opened.emit();
    if (to === undefined || last < 0) return;
    event.preventDefault();
    this.move(Math.min(last, Math.max(0, to)));
  }

  private move(index: number): void {
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
