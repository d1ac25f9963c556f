import {
  ChangeDetectionStrategy,
  Component,
  computed,
  EventEmitter,
  inject,
  Input,
  Output,
  signal,
  ViewChild,
} from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { FormControl, FormGroup, ReactiveFormsModule } from '@angular/forms';
import {
  PoButtonModule,
  type PoModalAction,
  PoModalComponent,
  PoModalModule,
} from '@po-ui/ng-components';
import {
  type ProBranch,
  type ProCompany,
  ProtheusChannel,
  protheusEmbedding,
  ProtheusSession,
} from 'ngx-protheus';
import { ProBranchLookupComponent } from '../branch-lookup/pro-branch-lookup.component';
import { ProCompanyLookupComponent } from '../company-lookup/pro-company-lookup.component';
import { injectLiterals } from '../i18n/inject-literals';
import { proCompanyBranchTexts } from '../i18n/pro-company-branch.literals';

/** What the user may change: company and branch, the branch alone, or nothing. */
export type ProCompanyBranchChanges = 'both' | 'branch' | 'none';

/** The company group and the branch that the user chose. */
export interface ProCompanyBranch {
  readonly company: ProCompany;
  readonly branch: ProBranch;
}

/**
 * Shows company and branch of the session in a toolbar, with a dialog to change them. After a
 * change the next request is sent with the new tenant. AdvPL receives the message `contextChanged`
 * with `{"company":"T1","branch":"D MG 01 "}`, because `cEmpAnt` and `cFilAnt` do not change by
 * themselves.
 *
 * @example
 * ```html
 * <pro-company-branch pro-change="branch" (contextChanged)="reload()" />
 * ```
 */
@Component({
  selector: 'pro-company-branch',
  standalone: true,
  imports: [
    PoButtonModule,
    PoModalModule,
    ProBranchLookupComponent,
    ProCompanyLookupComponent,
    ReactiveFormsModule,
  ],
  templateUrl: './pro-company-branch.component.html',
  styleUrl: './pro-company-branch.component.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ProCompanyBranchComponent {
  readonly #session = inject(ProtheusSession);
  readonly #channel = inject(ProtheusChannel);

  @ViewChild(PoModalComponent, { static: true }) private readonly modal!: PoModalComponent;
  @ViewChild(ProCompanyLookupComponent) private readonly companyField?: ProCompanyLookupComponent;
  @ViewChild(ProBranchLookupComponent) private readonly branchField?: ProBranchLookupComponent;

  protected readonly texts = injectLiterals('proCompanyBranch', proCompanyBranchTexts);
  protected readonly changes = signal<ProCompanyBranchChanges>('both');
  protected readonly isOpen = signal(false);
  protected readonly text = computed(() => {
    const company = this.#session.company();
    const branch = this.#session.branch();
    const parts = [
      company?.CorporateName || company?.Code,
      branch?.Description || branch?.Code?.trimEnd(),
    ];
    return parts.filter(Boolean).join(' / ') || this.texts().none;
  });

  protected readonly form = new FormGroup({
    company: new FormControl<string | null>(null),
    branch: new FormControl<string | null>(null),
  });
  readonly #values = toSignal(this.form.valueChanges);
  protected readonly company = computed(() => this.#values()?.company ?? '');
  protected readonly confirmAction = computed<PoModalAction>(() => ({
    label: this.texts().confirm,
    disabled: !this.company() || !this.#values()?.branch,
    action: () => this.#confirm(),
  }));
  protected readonly cancelAction = computed<PoModalAction>(() => ({
    label: this.texts().cancel,
    action: () => this.close(),
  }));

  /** What the user may change; `none` only shows company and branch. Default: `both`. */
  @Input('pro-change')
  set change(changes: ProCompanyBranchChanges) {
    this.changes.set(changes);
  }
  get change(): ProCompanyBranchChanges {
    return this.changes();
  }

  /** Emits after the user changed company or branch of the session. */
  @Output() readonly contextChanged: EventEmitter<ProCompanyBranch> =
    new EventEmitter<ProCompanyBranch>();

  /** Opens the dialog. */
  open(): void {
    const { company, branch } = this.#session;
    this.form.setValue({ company: company()?.Code ?? null, branch: branch()?.Code ?? null });
    this.isOpen.set(true);
    this.modal.open();
  }

  /** Closes the dialog without a change. */
  close(): void {
    this.isOpen.set(false);
    this.modal.close();
  }

  #confirm(): void {
    const company = this.companyField?.record ?? this.#session.company();
    const branch = this.branchField?.record;
    this.close();
    if (!company || !branch) return;
    this.#session.setTenant(company, branch);
    // Outside a host there is no AdvPL.
    if (protheusEmbedding().kind !== 'browser') {
      this.#channel.send('contextChanged', { company: company.Code, branch: branch.Code });
    }
    this.contextChanged.emit({ company, branch });
  }
}
