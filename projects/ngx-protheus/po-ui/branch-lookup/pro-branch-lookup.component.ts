import {
  ChangeDetectionStrategy,
  Component,
  computed,
  EventEmitter,
  inject,
  Input,
  Output,
  signal,
} from '@angular/core';
import { ReactiveFormsModule } from '@angular/forms';
import { PoFieldModule, type PoLookupColumn } from '@po-ui/ng-components';
import {
  type ProBranch,
  ProBranchLookupService,
  ProBranchService,
  type ProCompany,
  type ProtheusPage,
  ProtheusSession,
} from 'ngx-protheus';
import { map, type Observable, of } from 'rxjs';
import { injectLiterals } from '../i18n/inject-literals';
import { proBranchLookupTexts } from '../i18n/pro-branch-lookup.literals';
import { CompanyCache } from '../lookup/company-cache';
import { ControlBoundDirective } from '../lookup/control-bound.directive';
import { provideField } from '../lookup/field-providers';
import { codeAndText, plainItem } from '../lookup/lookup-item';
import { type ProLookupSearch } from '../lookup/lookup-records';
import { parentForm } from '../lookup/parent-control';
import { ProLookupField } from '../lookup/pro-lookup-field';
import { BRANCH_CODE_PARTS, branchCodeParts, layoutParts } from './branch-layout';

/**
 * A field for a branch of one company group: the one of `pro-company`, else the one of the parent
 * form, else the one of the session. Its value is the code with its trailing blanks.
 *
 * @example
 * ```html
 * <pro-branch-lookup [pro-company]="company" [(ngModel)]="branch" name="branch" />
 * ```
 */
@Component({
  selector: 'pro-branch-lookup',
  standalone: true,
  imports: [ControlBoundDirective, PoFieldModule, ReactiveFormsModule],
  templateUrl: '../lookup/pro-lookup-field.html',
  providers: [provideField(() => ProBranchLookupComponent)],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ProBranchLookupComponent extends ProLookupField<ProBranch> {
  /** Loads the branches of the session's company group. */
  readonly service: ProBranchLookupService = inject(ProBranchLookupService);
  readonly #branches = inject(ProBranchService);
  readonly #companies = inject(CompanyCache);
  readonly #session = inject(ProtheusSession);
  readonly #companyInput = signal<string | ProCompany | null | undefined>(undefined);

  protected readonly parentPrefix = 'branch';
  protected readonly fieldValue = 'Code';
  protected readonly fieldLabel = 'Description';
  protected readonly texts = injectLiterals('proBranchLookup', proBranchLookupTexts);
  protected readonly ownColumns = computed<PoLookupColumn[]>(() => {
    const texts = this.texts();
    const parts = layoutParts(this.#layout());
    return [
      ...parts.map(property => ({ property, label: texts[property] })),
      parts.length
        ? { property: 'branch', label: texts.branch }
        : { property: 'Code', label: texts.code, width: '30%' },
      { property: 'Description', label: texts.description, fieldLabel: true },
    ];
  });

  /** Emits the branch that was chosen. */
  @Output() readonly branchSetted: EventEmitter<ProBranch> = new EventEmitter<ProBranch>();

  protected readonly selected = this.branchSetted;

  /**
   * The company group of the branches, as an object or as its code. While it is `null` or `''`, the
   * field is disabled. When it changes, the field is cleared if the other company does not have the
   * branch.
   */
  @Input('pro-company')
  set company(company: string | ProCompany | null | undefined) {
    const previous = codeOf(this.#companyInput());
    this.#companyInput.set(company);
    const code = codeOf(company);
    if (code === previous) return;
    // After this run of change detection, because the value of the form changes.
    if (previous !== undefined)
      queueMicrotask(() => (code ? this.reloadOrClear() : this.control().setValue(null)));
    this.applyDisabled();
  }
  get company(): string | ProCompany | null | undefined {
    return this.#companyInput();
  }

  /** The branch as the field shows it. */
  fieldFormat(value: ProBranch): string {
    return codeAndText(value.Code, value.Description);
  }

  /** Moves the focus to the field. */
  setBranchFocus(): void {
    this.focus();
  }

  /** Makes it the branch of the session if the field has a parent. */
  setBranch(branch: ProBranch): void {
    this.onAccepted(branch, true);
  }

  protected override load({
    filter,
    page,
    pageSize,
  }: ProLookupSearch): Observable<ProtheusPage<ProBranch>> {
    if (this.isPending()) return of({ items: [], hasNext: false });
    const layout = this.#layout();
    return this.#branches.getListOfBranches(filter, page, pageSize, this.#companyCode()).pipe(
      map(({ items = [], hasNext = false }) => ({
        hasNext,
        // The search shows the parts of a code as columns of their own.
        items: items.map(item => ({
          ...item,
          ...(layout && branchCodeParts(item.Code ?? '', layout)),
        })),
      })),
    );
  }

  protected override find(code: string): Observable<ProBranch> {
    // Codes have a fixed length, and users do not type the trailing blanks.
    const padded = code.padEnd(this.#layout()?.length ?? 0);
    return this.#branches.getBranch(padded, this.#companyCode());
  }

  protected setInSession(branch: ProBranch): void {
    this.service.setBranch(branch);
  }

  protected override cached(code: string): ProBranch | undefined {
    const branch = this.#session.branch();
    const isOwn = branch?.Code === code && this.#companyCode() === this.#session.company()?.Code;
    return isOwn && branch?.Description ? branch : undefined;
  }

  protected override isPending(): boolean {
    return codeOf(this.#companyInput()) === '';
  }

  protected override onAccepted(row: ProBranch, chosen: boolean): void {
    super.onAccepted(plainItem(row, BRANCH_CODE_PARTS), chosen);
  }

  #companyCode(): string {
    const formCode = parentForm(this.parent)?.get('company_code')?.value as string | undefined;
    return codeOf(this.#companyInput()) ?? (formCode || (this.#session.company()?.Code ?? ''));
  }

  #layout(): string | undefined {
    const company = this.#companyInput();
    const layout = company && typeof company === 'object' ? company.Layout : undefined;
    return layout ?? this.#companies.get(this.#companyCode())?.Layout;
  }
}

/** The code of a company group; empty without one, `undefined` while the input is not set. */
function codeOf(company: string | ProCompany | null | undefined): string | undefined {
  if (company === undefined || typeof company === 'string') return company;
  return company?.Code ?? '';
}
