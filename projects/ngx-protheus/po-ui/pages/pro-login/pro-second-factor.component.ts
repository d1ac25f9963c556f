import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  EventEmitter,
  inject,
  Input,
  type OnInit,
  Output,
  signal,
} from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { FormControl, FormGroup, ReactiveFormsModule } from '@angular/forms';
import { PoButtonModule, PoFieldModule } from '@po-ui/ng-components';
import { type ProAuthToken } from 'ngx-protheus';
import { finalize, from, of, switchMap } from 'rxjs';
import { injectLiterals } from '../../i18n/inject-literals';
import { proSecondFactorTexts } from '../../i18n/pro-second-factor.literals';
import { type QrImage, qrImage } from './qr-image';
import { SecondFactor } from './second-factor';

/**
 * The second step of the sign-in: sets up the second factor if necessary, and requests its code.
 */
@Component({
  selector: 'pro-second-factor',
  standalone: true,
  imports: [PoButtonModule, PoFieldModule, ReactiveFormsModule],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './pro-second-factor.component.html',
  styleUrl: './sign-in-form.css',
})
export class ProSecondFactorComponent implements OnInit {
  readonly #factor = inject(SecondFactor);
  readonly #destroyRef = inject(DestroyRef);

  readonly texts = injectLiterals('proSecondFactor', proSecondFactorTexts);
  readonly code = new FormControl('', { nonNullable: true });
  readonly form = new FormGroup({ code: this.code });
  readonly qr = signal<QrImage | undefined>(undefined);
  readonly busy = signal(false);
  readonly failure = signal<'wrong' | 'failed' | undefined>(undefined);

  /** The token of the first step. */
  @Input({ required: true }) token!: ProAuthToken;

  /** Emits when the code was verified. */
  @Output() readonly accepted: EventEmitter<void> = new EventEmitter<void>();

  /** Emits when the user returns to the first step. */
  @Output() readonly cancelled: EventEmitter<void> = new EventEmitter<void>();

  ngOnInit(): void {
    this.#factor
      .isSetUp(this.token)
      .pipe(
        switchMap(isSetUp => (isSetUp ? of(undefined) : this.#factor.qrCode(this.token))),
        switchMap(text => (text ? from(qrImage(text)) : of(undefined))),
        takeUntilDestroyed(this.#destroyRef),
      )
      .subscribe({
        next: image => this.qr.set(image),
        error: () => this.failure.set('failed'),
      });
  }

  confirm(): void {
    const code = this.code.value.trim();
    if (!code) this.failure.set('wrong');
    if (!code || this.busy()) return;
    this.busy.set(true);
    this.#factor
      .verifyCode(code, this.token)
      .pipe(
        finalize(() => this.busy.set(false)),
        takeUntilDestroyed(this.#destroyRef),
      )
      .subscribe({
        next: verified => {
          this.failure.set(verified ? undefined : 'wrong');
          if (verified) this.accepted.emit();
        },
        error: () => this.failure.set('failed'),
      });
  }
}
