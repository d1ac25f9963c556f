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
  embedding,
  ProAuthService,
  type ProCompany,
  type ProSessionSettings,
  ProSessionSettingsService,
  ProtheusSession,
  type ProUserInfo,
} from 'ngx-protheus';
import { filter, finalize, first, startWith, switchMap } from 'rxjs';

import { ProBranchLookupComponent } from '../../branch-lookup/pro-branch-lookup.component';
import { ProCompanyLookupComponent } from '../../company-lookup/pro-company-lookup.component';
import { fillText } from '../../i18n/fill-text';
import { injectLiterals } from '../../i18n/inject-literals';
import { ProUiLanguage } from '../../i18n/pro-ui-language';
import { ProMessageService } from '../../messages/pro-message.service';
import { libraryCodeOf } from '../../messages/rest-error';
import { ProRoleLookupComponent } from '../../role-lookup/pro-role-lookup.component';
import { ProSystemModuleLookupComponent } from '../../system-module-lookup/pro-system-module-lookup.component';
import { SignIn } from '../pro-login/sign-in';
import { ProPageBackgroundComponent } from '../pro-page-background/pro-page-background.component';
import { injectResolved } from '../resolved-data';
import { DarkSwitch } from './dark-theme-toggle';
import { proSessionSettingsTexts } from '../../i18n/pro-session-settings.literals';
import { type ChosenRecords, SessionStart } from './session-writer';
import { SessionWay } from './session-navigation';
import { settingsForm } from './settings-form';

/**
 * The page on which a user says where he is going to work: base date, company group, branch, module
 * and role. Inside Protheus AdvPL is asked over the channel and starts the session; in a plain
 * browser the REST server is asked, and the session of this tab is written.
 *
 * Afterwards it goes to `pro-next-route`; in a plain browser else to where a guard was asked to go,
 * else to `/`.
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
  providers: [DarkSwitch, SessionWay],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './pro-session-settings.component.html',
  styleUrls: ['../pro-login/sign-in-form.css', './pro-session-settings.component.css'],
})
export class ProSessionSettingsComponent implements OnInit {
  private readonly settings = inject(ProSessionSettingsService);
  private readonly start = inject(SessionStart);
  private readonly way = inject(SessionWay);
  private readonly messages = inject(ProMessageService);
  private readonly auth = inject(ProAuthService);
  private readonly signIn = inject(SignIn);
  private readonly session = inject(ProtheusSession);
  private readonly destroyed = inject(DestroyRef);
  private readonly resolved = injectResolved<ProSessionSettings>(
    'base_date',
    'company_code',
    'branch_code',
    'environment_when',
  );
  private readonly user = injectResolved<ProUserInfo>('displayName', 'userName');
  private readonly chosen: ChosenRecords = {};

  /** @internal */
  readonly texts = injectLiterals('proSessionSettings', proSessionSettingsTexts);
  /** @internal */
  readonly ui = inject(ProUiLanguage);
  /** @internal */
  readonly dark = inject(DarkSwitch);
  /** @internal */
  readonly form = settingsForm();
  /** @internal What the ERP starts the form with; nothing is shown before. */
  readonly defaults = signal<ProSessionSettings | undefined>(undefined);
  /** @internal */
  readonly busy = signal(false);
  /** @internal */
  readonly incomplete = signal(false);
  /** @internal */
  readonly greeting = computed(() => {
    const user = this.user?.displayName || this.user?.userName || this.session.user()?.userName;
    return user ? fillText(this.texts().greeting, { user }) : '';
  });

  /** A name for the environment that runs, shown as a tag. */
  @Input('p-environment') environment?: string;

  /** The address of a picture for the right side. */
  @Input('p-background') background?: string;

  /** Whether logos go away on narrow screens. */
  @Input({ alias: 'p-hide-logo', transform: booleanAttribute }) hideLogo = false;

  /** A text over the picture. */
  @Input('p-highlight-info') highlightInfo?: string;

  /** Where to go when the session has started. */
  @Input('pro-next-route') nextRoute = '';

  /** Where `Voltar` goes; else to where `withSignIn()` says. */
  @Input('pro-back-route') backRoute = '';

  /** Emits the settings that the session has started with. */
  @Output('pro-started') readonly started: EventEmitter<ProSessionSettings> =
    new EventEmitter<ProSessionSettings>();

  ngOnInit(): void {
    this.dark.look();
    // Who came here with the session of the host has seen no message of a sign-in.
    if (embedding().kind !== 'browser' && !this.signIn.happenedHere) this.auth.showLoginMessage();
    if (this.resolved) return this.fill(this.resolved);
    this.settings
      .requestSettingsDefaults()
      .pipe(takeUntilDestroyed(this.destroyed))
      .subscribe({
        next: defaults => this.fill(defaults),
        error: failure => {
          this.messages.showError(failure);
          this.fill({});
        },
      });
  }

  /** @internal The first branch of a company group that was chosen is the branch. */
  onCompany(company: ProCompany): void {
    this.chosen.company = company;
    this.chosen.branch = undefined;
    this.form.controls.branch_code.setValue(company.FirstBranchCode ?? null);
  }

  /** @internal */
  onChosen(records: ChosenRecords): void {
    Object.assign(this.chosen, records);
  }

  /** @internal */
  submit(): void {
    if (this.busy()) return;
    this.busy.set(true);
    this.form.markAllAsTouched();
    this.form.statusChanges
      .pipe(
        startWith(this.form.status),
        // A field may still be asking for the record of its code.
        first(status => status !== 'PENDING'),
        filter(status => {
          this.incomplete.set(status === 'INVALID');
          return status !== 'INVALID';
        }),
        switchMap(() =>
          this.settings.saveSettingsDefaults(
            this.form.toSettings(this.defaults() ?? {}, this.chosen),
          ),
        ),
        finalize(() => this.busy.set(false)),
        takeUntilDestroyed(this.destroyed),
      )
      .subscribe({ next: saved => this.begin(saved), error: failure => this.explain(failure) });
  }

  /** @internal */
  back(): void {
    this.settings.clearSettingsDefaults();
    this.way.back(this.backRoute);
  }

  private begin(saved: ProSessionSettings | null): void {
    const settings = {
      ...this.form.toSettings(this.defaults() ?? {}, this.chosen),
      ...saved,
    };
    this.start.write(settings, this.chosen).subscribe(() => {
      this.started.emit(settings);
      this.way.on(this.nextRoute);
    });
  }

  private explain(failure: unknown): void {
    // AdvPL refuses without a reason.
    if (libraryCodeOf(failure) === 'NGP234') this.messages.showOneMessage(this.texts().refused, 2);
    else this.messages.showError(failure);
  }

  private fill(defaults: ProSessionSettings): void {
    this.form.fill(defaults);
    if (defaults.disable_back_button) this.way.blockBack();
    this.defaults.set(defaults);
  }
}
