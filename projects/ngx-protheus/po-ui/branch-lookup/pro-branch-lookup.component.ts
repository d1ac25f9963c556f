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
  type ListPage,
  type ProBranch,
  ProBranchLookupService,
  ProBranchService,
  type ProCompany,
  ProtheusSession,
} from 'ngx-protheus';
import { map, type Observable, of } from 'rxjs';

import { injectLiterals } from '../i18n/inject-literals';
import { proBranchLookupTexts } from '../i18n/pro-branch-lookup.literals';
import { provideField } from '../lookup/field-providers';
import { KnownCompanies } from '../lookup/company-cache';
import { codeAndText, plainItem } from '../lookup/lookup-item';
import { type ProLookupSearch } from '../lookup/lookup-records';
import { LookupWiredDirective } from '../lookup/lookup-accepted.directive';
import { parentForm } from '../lookup/parent-control';
import { ProLookupField } from '../lookup/pro-lookup-field';
import {
  BRANCH_CODE_PARTS,
  type BranchCodeParts,
  branchCodeParts,
  layoutParts,
} from './branch-layout';

/** A branch as the search shows it: with the parts of its code. */
type BranchRow = ProBranch & Partial<BranchCodeParts>;

/**
 * A field for a branch of one company group: the one of `pro-company`, else the one of the parent
 * form, else the one of the session. Its value is the code, with its trailing blanks.
 *
 * @example
 * ```html
 * <pro-branch-lookup [pro-company]="company" [(ngModel)]="branch" name="branch" />
 * ```
 */
@Component({
  selector: 'pro-branch-lookup',
  standalone: true,
  imports: [LookupWiredDirective, PoFieldModule, ReactiveFormsModule],
  templateUrl: '../lookup/pro-lookup-field.html',
  providers: [provideField(() => ProBranchLookupComponent)],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ProBranchLookupComponent extends ProLookupField<BranchRow> {
  /** Where the branches come from. */
  readonly service: ProBranchLookupService = inject(ProBranchLookupService);
  private readonly branches = inject(ProBranchService);
  private readonly companies = inject(KnownCompanies);
  private readonly session = inject(ProtheusSession);
  private readonly bound = signal<string | ProCompany | null | undefined>(undefined);

  protected readonly fieldName = 'branch_code';
  protected readonly fieldValue = 'Code';
  protected readonly fieldLabel = 'Description';
  protected readonly texts = injectLiterals('proBranchLookup', proBranchLookupTexts);
  protected readonly ownColumns = computed<PoLookupColumn[]>(() => {
    const texts = this.texts();
    const parts = layoutParts(this.layout());
    return [
      ...parts.map(property => ({ property, label: texts[property] })),
      parts.length
        ? { property: 'branch', label: texts.branch }
        : { property: 'Code', label: texts.code, width: '30%' },
      { property: 'Description', label: texts.description, fieldLabel: true },
    ];
  });

  /** The branch was chosen. */
  @Output() readonly branchSetted: EventEmitter<ProBranch> = new EventEmitter<ProBranch>();

  /**
   * The company group of the branches, as an object or by its code. Without one, given as `null` or
   * `''`, the field waits; when it changes, a branch that the other company does not have is dropped.
   */
  @Input('pro-company')
  set company(company: string | ProCompany | null | undefined) {
    const before = codeOf(this.bound());
    this.bound.set(company);
    const now = codeOf(company);
    if (now === before) return;
    // After the check in which the input came: the value of the form changes.
    if (before !== undefined)
      queueMicrotask(() => (now ? this.recheck() : this.control().setValue(null)));
    this.applyDisabled();
  }
  get company(): string | ProCompany | null | undefined {
    return this.bound();
  }

  /** The branch as the field shows it. */
  fieldFormat(value: ProBranch): string {
    return codeAndText(value.Code, value.Description);
  }

  /** Puts the cursor into the field. */
  setBranchFocus(): void {
    this.focus();
  }

  /** Makes it the branch of the session, where the field has a parent. */
  setBranch(branch: ProBranch): void {
    this.accept(branch);
  }

  protected load({ filter, page, pageSize }: ProLookupSearch): Observable<ListPage<BranchRow>> {
    if (this.waits()) return of({ items: [], hasNext: false });
    const layout = this.layout();
    return this.branches.getListOfBranches(filter, page, pageSize, this.companyCode()).pipe(
      map(({ items = [], hasNext = false }) => ({
        hasNext,
        items: items.map(item => ({
          ...item,
          ...(layout && branchCodeParts(item.Code ?? '', layout)),
        })),
      })),
    );
  }

  protected find(code: string): Observable<ProBranch> {
    // Codes have a fixed length; nobody types the blanks at the end.
    const whole = code.padEnd(this.layout()?.length ?? 0);
    return this.branches.getBranch(whole, this.companyCode());
  }

  protected override known(code: string): ProBranch | undefined {
    const branch = this.session.branch();
    const isOwn = branch?.Code === code && this.companyCode() === this.session.company()?.Code;
    return isOwn && branch?.Description ? branch : undefined;
  }

  protected override waits(): boolean {
    return codeOf(this.bound()) === '';
  }

  protected accept(row: BranchRow): void {
    const branch: ProBranch = plainItem(row, BRANCH_CODE_PARTS);
    if (this.parent) {
      this.service.setBranch(branch);
      parentForm(this.parent)
        ?.get('branch_description')
        ?.setValue(branch.Description ?? '');
    }
    this.branchSetted.emit(branch);
  }

  private companyCode(): string {
    const inForm = parentForm(this.parent)?.get('company_code')?.value as string | undefined;
    return codeOf(this.bound()) ?? (inForm || (this.session.company()?.Code ?? ''));
  }

  private layout(): string | undefined {
    const bound = this.bound();
    const layout = bound && typeof bound === 'object' ? bound.Layout : undefined;
    return layout ?? this.companies.get(this.companyCode())?.Layout;
  }
}

/** The code of a company group; empty when there is none, `undefined` when nothing was said. */
function codeOf(company: string | ProCompany | null | undefined): string | undefined {
  if (company === undefined || typeof company === 'string') return company;
  return company?.Code ?? '';
}
