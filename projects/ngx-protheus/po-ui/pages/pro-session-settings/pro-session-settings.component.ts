import {
  booleanAttribute,
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  EventEmitter,
  inject,
  Input,
  type OnInit,
  Output,
  signal,
} from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { FormsModule, ReactiveFormsModule } from '@angular/forms';
import { PoButtonModule, PoFieldModule, PoTagModule } from '@po-ui/ng-components';
import {
  ProAuthService,
  type ProCompany,
  type ProSessionSettings,
  ProSessionSettingsService,
  protheusEmbedding,
  ProtheusSession,
  type ProUserInfo,
} from 'ngx-protheus';
import { filter, finalize, first, startWith, switchMap } from 'rxjs';
import { ProBranchLookupComponent } from '../../branch-lookup/pro-branch-lookup.component';
import { ProCompanyLookupComponent } from '../../company-lookup/pro-company-lookup.component';
import { fillText } from '../../i18n/fill-text';
import { injectLiterals } from '../../i18n/inject-literals';
import { proSessionSettingsTexts } from '../../i18n/pro-session-settings.literals';
import { ProUiLanguage } from '../../i18n/pro-ui-language';
import { ProMessageService } from '../../messages/pro-message.service';
import { libraryCodeOf } from '../../messages/rest-error';
import { ProRoleLookupComponent } from '../../role-lookup/pro-role-lookup.component';
import { ProSystemModuleLookupComponent } from '../../system-module-lookup/pro-system-module-lookup.component';
import { SignIn } from '../pro-login/sign-in';
import { ProPageBackgroundComponent } from '../pro-page-background/pro-page-background.component';
import { injectResolved } from '../resolved-data';
import { DarkThemeToggle } from './dark-theme-toggle';
import { SessionNavigation } from './session-navigation';
import { type ChosenRecords, SessionWriter } from './session-writer';
import { settingsForm } from './settings-form';

/**
 * The page on which the user chooses base date, company group, branch, module and role. Inside
 * Protheus it sends them to AdvPL over the channel, and AdvPL starts the session; in a plain
 * browser it sends them to the REST server and writes the session of this tab.
 *
 * Afterwards it navigates to `pro-next-route`. Without it, in a plain browser, it navigates to the
 * URL that a guard refused, else to `/`.
 *
 * @example
 * {
 *   path: 'session',
 *   component: ProSessionSettingsComponent,
 *   canActivate: [protheusAuthGuard],
 *   resolve: { settings: proSessionSettingsDefaults },
 * }
 */
@Component({
  selector: 'pro-session-settings',
  standalone: true,
  imports: [
    FormsModule,
    PoButtonModule,
    PoFieldModule,
    PoTagModule,
    ProBranchLookupComponent,
    ProCompanyLookupComponent,
    ProPageBackgroundComponent,
    ProRoleLookupComponent,
    ProSystemModuleLookupComponent,
    ReactiveFormsModule,
  ],
  providers: [DarkThemeToggle, SessionNavigation],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './pro-session-settings.component.html',
  styleUrls: ['../pro-login/sign-in-form.css', './pro-session-settings.component.css'],
})
export class ProSessionSettingsComponent implements OnInit {
  readonly #settings = inject(ProSessionSettingsService);
  readonly #writer = inject(SessionWriter);
  readonly #navigation = inject(SessionNavigation);
  readonly #messages = inject(ProMessageService);
  readonly #auth = inject(ProAuthService);
  readonly #signIn = inject(SignIn);
  readonly #session = inject(ProtheusSession);
  readonly #destroyRef = inject(DestroyRef);
  readonly #resolved = injectResolved<ProSessionSettings>(
    'base_date',
    'company_code',
    'branch_code',
    'environment_when',
  );
  readonly #user = injectResolved<ProUserInfo>('displayName', 'userName');
  readonly #chosen: ChosenRecords = {};

  /** @internal */
  readonly texts = injectLiterals('proSessionSettings', proSessionSettingsTexts);
  /** @internal */
  readonly ui = inject(ProUiLanguage);
  /** @internal */
  readonly dark = inject(DarkThemeToggle);
  /** @internal */
  readonly form = settingsForm();
  /** @internal The initial values of the form; it is shown once they are set. */
  readonly defaults = signal<ProSessionSettings | undefined>(undefined);
  /** @internal */
  readonly busy = signal(false);
  /** @internal */
  readonly incomplete = signal(false);
  /** @internal */
  readonly greeting = computed(() => {
    const user = this.#user?.displayName || this.#user?.userName || this.#session.user()?.userName;
    return user ? fillText(this.texts().greeting, { user }) : '';
  });

  /** The name of the environment, shown as a tag. */
  @Input('p-environment') environment?: string;

  /** The URL of a picture for the right side. */
  @Input('p-background') background?: string;

  /** Whether to hide the logos on narrow screens. */
  @Input({ alias: 'p-hide-logo', transform: booleanAttribute }) hideLogo = false;

  /** A text over the picture. */
  @Input('p-highlight-info') highlightInfo?: string;

  /** The route to navigate to after the session has started. */
  @Input('pro-next-route') nextRoute = '';

  /** The route of the button `Voltar`. Default: the one of `withSignIn()`. */
  @Input('pro-back-route') backRoute = '';

  /** Emits the settings of the session after it has started. */
  @Output('pro-started') readonly started: EventEmitter<ProSessionSettings> =
    new EventEmitter<ProSessionSettings>();

  ngOnInit(): void {
    this.dark.load();
    // With the session of the host the user has not seen the message of a sign-in.
    if (protheusEmbedding().kind !== 'browser' && !this.#signIn.completedHere)
      this.#auth.showLoginMessage();
    if (this.#resolved) return this.#fill(this.#resolved);
    this.#settings
      .requestSettingsDefaults()
      .pipe(takeUntilDestroyed(this.#destroyRef))
      .subscribe({
        next: defaults => this.#fill(defaults),
        error: failure => {
          this.#messages.showError(failure);
          this.#fill({});
        },
      });
  }

  /** @internal Sets the first branch of the chosen company group. */
  onCompany(company: ProCompany): void {
    this.#chosen.company = company;
    this.#chosen.branch = undefined;
    this.form.controls.branch_code.setValue(company.FirstBranchCode ?? null);
  }

  /** @internal */
  onChosen(records: ChosenRecords): void {
    Object.assign(this.#chosen, records);
  }

  /** @internal */
  submit(): void {
    if (this.busy()) return;
    this.busy.set(true);
    this.form.markAllAsTouched();
    this.form.statusChanges
      .pipe(
        startWith(this.form.status),
        // A field may still be loading the record of its code.
        first(status => status !== 'PENDING'),
        filter(status => {
          this.incomplete.set(status === 'INVALID');
          return status !== 'INVALID';
        }),
        switchMap(() =>
          this.#settings.saveSettingsDefaults(
            this.form.toSettings(this.defaults() ?? {}, this.#chosen),
          ),
        ),
        finalize(() => this.busy.set(false)),
        takeUntilDestroyed(this.#destroyRef),
      )
      .subscribe({
        next: saved => this.#startSession(saved),
        error: failure => this.#showFailure(failure),
      });
  }

  /** @internal */
  back(): void {
    this.#settings.clearSettingsDefaults();
    this.#navigation.back(this.backRoute);
  }

  #startSession(saved: ProSessionSettings | null): void {
    const settings = {
      ...this.form.toSettings(this.defaults() ?? {}, this.#chosen),
      ...saved,
    };
    this.#writer.write(settings, this.#chosen).subscribe(() => {
      this.started.emit(settings);
      this.#navigation.continue(this.nextRoute);
    });
  }

  #showFailure(failure: unknown): void {
    // AdvPL sends no reason for a refusal.
    if (libraryCodeOf(failure) === 'NGP234') this.#messages.showOneMessage(this.texts().refused, 2);
    else this.#messages.showError(failure);
  }

  #fill(defaults: ProSessionSettings): void {
    this.form.fill(defaults);
    if (defaults.disable_back_button) this.#navigation.blockBack();
    this.defaults.set(defaults);
  }
}
