import {
  ChangeDetectionStrategy,
  Component,
  computed,
  EventEmitter,
  inject,
  Output,
} from '@angular/core';
import { ReactiveFormsModule } from '@angular/forms';
import { PoFieldModule, type PoLookupColumn } from '@po-ui/ng-components';
import { type ListPage, type ProCompany, ProCompanyLookupService } from 'ngx-protheus';
import { type Observable, tap } from 'rxjs';

import { injectLiterals } from '../i18n/inject-literals';
import { proCompanyLookupTexts } from '../i18n/pro-company-lookup.literals';
import { provideField } from '../lookup/field-providers';
import { KnownCompanies } from '../lookup/company-cache';
import { codeAndText } from '../lookup/lookup-item';
import { type ProLookupSearch } from '../lookup/lookup-records';
import { LookupWiredDirective } from '../lookup/lookup-accepted.directive';
import { parentForm } from '../lookup/parent-control';
import { ProLookupField } from '../lookup/pro-lookup-field';

/**
 * A field for a company group; its value is the code.
 *
 * @example
 * ```html
 * <form [formGroup]="form">
 *   <pro-company-lookup formControlName="company" p-required />
 *   <pro-branch-lookup formControlName="branch" [pro-company]="form.value.company" />
 * </form>
 * ```
 */
@Component({
  selector: 'pro-company-lookup',
  standalone: true,
  imports: [LookupWiredDirective, PoFieldModule, ReactiveFormsModule],
  templateUrl: '../lookup/pro-lookup-field.html',
  providers: [provideField(() => ProCompanyLookupComponent)],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ProCompanyLookupComponent extends ProLookupField<ProCompany> {
  /** Where the company groups come from. */
  readonly service: ProCompanyLookupService = inject(ProCompanyLookupService);
  private readonly companies = inject(KnownCompanies);

  protected readonly fieldName = 'company_code';
  protected readonly fieldValue = 'Code';
  protected readonly fieldLabel = 'CorporateName';
  protected readonly texts = injectLiterals('proCompanyLookup', proCompanyLookupTexts);
  protected readonly ownColumns = computed<PoLookupColumn[]>(() => [
    { property: 'Code', label: this.texts().code, width: '30%' },
    { property: 'CorporateName', label: this.texts().corporateName, fieldLabel: true },
  ]);

  /** The company group was chosen. */
  @Output() readonly companySetted: EventEmitter<ProCompany> = new EventEmitter<ProCompany>();

  /** The first branch of a company group that was chosen stands in the parent form. */
  @Output() readonly branchSetted: EventEmitter<void> = new EventEmitter<void>();

  /** The company group as the field shows it. */
  fieldFormat(value: ProCompany): string {
    return codeAndText(value.Code, value.CorporateName);
  }

  /** Puts the cursor into the field. */
  setCompanyFocus(): void {
    this.focus();
  }

  /** Makes it the company group of the session and of the parent form. */
  setCompany(company: ProCompany): void {
    this.accept(company, true);
  }

  protected load({ filter, page, pageSize }: ProLookupSearch): Observable<ListPage<ProCompany>> {
    return this.service.getFilteredItems({ filter, page, pageSize });
  }

  protected find(code: string): Observable<ProCompany> {
    return this.service
      .getObjectByValue(code)
      .pipe(tap(company => company && this.companies.add(company)));
  }

  protected override known(code: string): ProCompany | undefined {
    const company = this.companies.get(code);
    return company?.CorporateName ? company : undefined;
  }

  protected accept(company: ProCompany, chosen: boolean): void {
    this.companies.add(company);
    if (this.parent) this.service.setCompany(company);
    const branch = this.parent && this.fillParent(company, chosen);
    this.companySetted.emit(company);
    if (branch) this.branchSetted.emit();
  }

  /** @returns Whether the form has got another branch. */
  private fillParent(company: ProCompany, chosen: boolean): boolean {
    const form = parentForm(this.parent);
    form?.get('company_description')?.setValue(company.CorporateName ?? '');
    const branch = chosen ? form?.get('branch_code') : undefined;
    branch?.setValue(company.FirstBranchCode ?? null);
    if (branch) form?.get('branch_description')?.setValue(company.FirstBranchDescription ?? '');
    return !!branch && !!company.FirstBranchCode;
  }
}
