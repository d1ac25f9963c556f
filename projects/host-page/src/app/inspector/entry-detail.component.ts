import { Clipboard } from '@angular/cdk/clipboard';
import {
  ChangeDetectionStrategy,
  Component,
  computed,
  type ElementRef,
  inject,
  input,
  output,
  viewChild,
} from '@angular/core';
import { PoButtonModule } from '@po-ui/ng-components';
import { Announcer } from '../announcer';
import { I18n } from '../i18n/i18n';
import { fieldsOf } from './line-fields';
import { type LogLine } from './log-line';

/** All fields of one entry. */
@Component({
  selector: 'host-entry-detail',
  imports: [PoButtonModule],
  templateUrl: './entry-detail.component.html',
  styleUrl: './entry-detail.component.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class EntryDetailComponent {
  readonly #clipboard = inject(Clipboard);
  readonly #announcer = inject(Announcer);
  protected readonly i18n = inject(I18n);

  readonly line = input.required<LogLine>();
  readonly closed = output();

  protected readonly fields = computed(() => fieldsOf(this.line(), this.i18n));
  private readonly region = viewChild.required<ElementRef<HTMLElement>>('region');

  focus(): void {
    this.region().nativeElement.focus();
  }

  protected copy(): void {
    const copied = this.#clipboard.copy(JSON.stringify(this.line().entry, null, 2));
    this.#announcer.announce(this.i18n.text(copied ? 'copied' : 'copyFailed'));
  }
}
