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
import { ProAuthService, type ProAuthToken, protheusEmbedding, type ProUser } from 'ngx-protheus';
import { finalize } from 'rxjs';
import { fillText } from '../../i18n/fill-text';
import { injectLiterals } from '../../i18n/inject-literals';
import { proLoginTexts } from '../../i18n/pro-login.literals';
import { ProUiLanguage } from '../../i18n/pro-ui-language';
import { ProPageBackgroundComponent } from '../pro-page-background/pro-page-background.component';
import { ProductName } from '../product-name';
import { injectResolved } from '../resolved-data';
import { ProSecondFactorComponent } from './pro-second-factor.component';
import { SignIn } from './sign-in';
import { signInFailure } from './sign-in-failure';

/**
 * The sign-in page: user and password, the second factor if the user has one, the language. Inside
 * Protheus the user signs in through AdvPL over the channel, which can also remember the user and
 * recover a password; in a plain browser through the REST server.
 *
 * Afterwards it navigates to `pro-next-route`, else to the URL that a guard refused, else to `/`.
 *
 * **Security.** The password is not stored. A token is not stored in the session before its second
 * factor is verified.
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
  readonly #auth = inject(ProAuthService);
  readonly #signIn = inject(SignIn);
  readonly #router = inject(Router);
  readonly #destroyRef = inject(DestroyRef);
  readonly #resolved = injectResolved<ProUser>('username');
  readonly #product = inject(ProductName).name;

  /** @internal */
  readonly texts = injectLiterals('proLogin', proLoginTexts);
  /** @internal */
  readonly ui = inject(ProUiLanguage);
  /** @internal */
  readonly title = computed(() => fillText(this.texts().title, { product: this.#product() }));
  /** @internal */
  readonly form = inject(NonNullableFormBuilder).group({
    username: '',
    password: '',
    remember_user: false,
  });
  /** @internal The initial values of the form; it is shown once they are set. */
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
  /** @internal The token whose second factor is not verified yet. */
  readonly pendingToken = signal<ProAuthToken | undefined>(undefined);
  /** @internal Only AdvPL can recover a password. */
  readonly canRecoverPassword = protheusEmbedding().kind !== 'browser';

  /** The route to navigate to after the sign-in. */
  @Input('pro-next-route') nextRoute = '';

  ngOnInit(): void {
    if (this.#resolved) return this.#applyDefaults(this.#resolved);
    this.#auth
      .requestLoginDefaults()
      .pipe(takeUntilDestroyed(this.#destroyRef))
      .subscribe({
        next: defaults => this.#applyDefaults(defaults),
        // The user can sign in without the initial values.
        error: () => this.#applyDefaults({ username: '', password: '' }),
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
    this.#auth
      .requestToken({ ...user, username: user.username.trim() })
      .pipe(
        finalize(() => this.busy.set(false)),
        takeUntilDestroyed(this.#destroyRef),
      )
      .subscribe({
        next: token => (token.hasMFA ? this.pendingToken.set(token) : this.completeSignIn(token)),
        error: (cause: unknown) => this.failure.set({ cause }),
      });
  }

  /** @internal */
  recoverPassword(): void {
    this.#auth.passwordRecovery(this.form.getRawValue().username.trim());
  }

  /** @internal */
  returnToPassword(): void {
    this.pendingToken.set(undefined);
    this.form.controls.password.reset();
  }

  /** @internal */
  completeSignIn(token: ProAuthToken): void {
    this.#signIn.complete(token);
    void this.#router.navigateByUrl(this.nextRoute || this.#auth.redirectUrl || '/');
  }

  #applyDefaults(defaults: ProUser): void {
    const { username, password, remember_user = false } = defaults;
    this.form.setValue({ username: username ?? '', password: password ?? '', remember_user });
    // AdvPL sends `false` if the user is fixed, for example by the operating system.
    if (defaults.username_when === false) this.form.controls.username.disable();
    this.defaults.set(defaults);
  }
}
