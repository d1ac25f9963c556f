import {
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  inject,
  Input,
  type OnInit,
  signal,
} from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { Router } from '@angular/router';
import { PoButtonModule, PoFieldModule } from '@po-ui/ng-components';
import { embedding, ProAuthService, type ProAuthToken, type ProUser } from 'ngx-protheus';
import { finalize } from 'rxjs';

import { fillText } from '../../i18n/fill-text';
import { injectLiterals } from '../../i18n/inject-literals';
import { ProUiLanguage } from '../../i18n/pro-ui-language';
import { ProPageBackgroundComponent } from '../pro-page-background/pro-page-background.component';
import { ProductName } from '../product-name';
import { injectResolved } from '../resolved-data';
import { proLoginTexts } from '../../i18n/pro-login.literals';
import { ProSecondFactorComponent } from './pro-second-factor.component';
import { SignIn } from './sign-in';
import { signInFailure } from './sign-in-failure';

/**
 * The page to sign in: user and password, the second factor where the user has one, the language.
 * Inside Protheus AdvPL is asked over the channel, which also knows whether to remember the user and
 * recovers a password; in a plain browser the REST server is asked.
 *
 * Afterwards it goes to `pro-next-route`, else to where a guard was asked to go, else to `/`.
 *
 * **Security.** The password is kept nowhere. A token whose second factor is still missing is not
 * the session’s.
 *
 * @example
 * { path: 'login', component: ProLoginComponent, resolve: { defaults: proLoginDefaults } }
 */
@Component({
  selector: 'pro-login',
  standalone: true,
  imports: [
    PoButtonModule,
    PoFieldModule,
    ProPageBackgroundComponent,
    ProSecondFactorComponent,
    ReactiveFormsModule,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './pro-login.component.html',
  styleUrl: './sign-in-form.css',
})
export class ProLoginComponent implements OnInit {
  private readonly auth = inject(ProAuthService);
  private readonly signIn = inject(SignIn);
  private readonly router = inject(Router);
  private readonly destroyed = inject(DestroyRef);
  private readonly resolved = injectResolved<ProUser>('username');
  private readonly product = inject(ProductName).name;

  /** @internal */
  readonly texts = injectLiterals('proLogin', proLoginTexts);
  /** @internal */
  readonly ui = inject(ProUiLanguage);
  /** @internal */
  readonly title = computed(() => fillText(this.texts().title, { product: this.product() }));
  /** @internal */
  readonly form = inject(NonNullableFormBuilder).group({
    username: '',
    password: '',
    remember_user: false,
  });
  /** @internal What AdvPL says of the form; nothing is shown before. */
  readonly defaults = signal<ProUser | undefined>(undefined);
  /** @internal */
  readonly busy = signal(false);
  /** @internal */
  readonly failure = signal<'missing' | { cause: unknown } | undefined>(undefined);
  /** @internal */
  readonly failureText = computed(() => {
    const failure = this.failure();
    if (failure === 'missing') return this.texts().missing;
    return failure && signInFailure(failure.cause, this.texts());
  });
  /** @internal The token that waits for its second factor. */
  readonly pending = signal<ProAuthToken | undefined>(undefined);
  /** @internal Only AdvPL recovers passwords. */
  readonly recovers = embedding().kind !== 'browser';

  /** Where to go after the sign-in. */
  @Input('pro-next-route') nextRoute = '';

  ngOnInit(): void {
    if (this.resolved) return this.start(this.resolved);
    this.auth
      .requestLoginDefaults()
      .pipe(takeUntilDestroyed(this.destroyed))
      .subscribe({
        next: defaults => this.start(defaults),
        // Whoever does not know the form's start can still be signed in to.
        error: () => this.start({ username: '', password: '' }),
      });
  }

  /** @internal */
  submit(): void {
    const user = this.form.getRawValue();
    if (this.busy()) return;
    if (!user.username.trim() || (!user.password && !this.defaults()?.singleSignOnRequired)) {
      return this.failure.set('missing');
    }
    this.busy.set(true);
    this.failure.set(undefined);
    this.auth
      .requestToken({ ...user, username: user.username.trim() })
      .pipe(
        finalize(() => this.busy.set(false)),
        takeUntilDestroyed(this.destroyed),
      )
      .subscribe({
        next: token => (token.hasMFA ? this.pending.set(token) : this.enter(token)),
        error: (cause: unknown) => this.failure.set({ cause }),
      });
  }

  /** @internal */
  recoverPassword(): void {
    this.auth.passwordRecovery(this.form.getRawValue().username.trim());
  }

  /** @internal */
  leaveSecondFactor(): void {
    this.pending.set(undefined);
    this.form.controls.password.reset();
  }

  /** @internal */
  enter(token: ProAuthToken): void {
    this.signIn.complete(token);
    void this.router.navigateByUrl(this.nextRoute || this.auth.redirectUrl || '/');
  }

  private start(defaults: ProUser): void {
    const { username, password, remember_user = false } = defaults;
    this.form.setValue({ username: username ?? '', password: password ?? '', remember_user });
    // AdvPL says `false` where the user is given, such as by the operating system.
    if (defaults.username_when === false) this.form.controls.username.disable();
    this.defaults.set(defaults);
  }
}
