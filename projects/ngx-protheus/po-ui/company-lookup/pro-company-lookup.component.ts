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
import { type ProCompany, ProCompanyLookupService } from 'ngx-protheus';
import { type Observable, tap } from 'rxjs';
import { injectLiterals } from '../i18n/inject-literals';
import { proCompanyLookupTexts } from '../i18n/pro-company-lookup.literals';
import { CompanyCache } from '../lookup/company-cache';
import { ControlBoundDirective } from '../lookup/control-bound.directive';
import { provideField } from '../lookup/field-providers';
import { codeAndText } from '../lookup/lookup-item';
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
  imports: [ControlBoundDirective, PoFieldModule, ReactiveFormsModule],
  templateUrl: '../lookup/pro-lookup-field.html',
  providers: [provideField(() => ProCompanyLookupComponent)],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ProCompanyLookupComponent extends ProLookupField<ProCompany> {
  /** Loads the company groups. */
  readonly service: ProCompanyLookupService = inject(ProCompanyLookupService);
  readonly #companies = inject(CompanyCache);

  protected readonly parentPrefix = 'company';
  protected readonly fieldValue = 'Code';
  protected readonly fieldLabel = 'CorporateName';
  protected readonly texts = injectLiterals('proCompanyLookup', proCompanyLookupTexts);
  protected readonly ownColumns = computed<PoLookupColumn[]>(() => [
    { property: 'Code', label: this.texts().code, width: '30%' },
    { property: 'CorporateName', label: this.texts().corporateName, fieldLabel: true },
  ]);

  /** Emits the company group that was chosen. */
  @Output() readonly companySetted: EventEmitter<ProCompany> = new EventEmitter<ProCompany>();

  /** Emits after the first branch of the chosen company group was written to the parent form. */
  @Output() readonly branchSetted: EventEmitter<void> = new EventEmitter<void>();

  protected readonly selected = this.companySetted;

  /** The company group as the field shows it. */
  fieldFormat(value: ProCompany): string {
    return codeAndText(value.Code, value.CorporateName);
  }

  /** Moves the focus to the field. */
  setCompanyFocus(): void {
    this.focus();
  }

  /** Makes it the company group of the session and of the parent form. */
  setCompany(company: ProCompany): void {
    this.onAccepted(company, true);
  }

  protected setInSession(company: ProCompany): void {
    this.service.setCompany(company);
  }

  protected override find(code: string): Observable<ProCompany> {
    return super.find(code).pipe(tap(company => company && this.#companies.add(company)));
  }

  protected override cached(code: string): ProCompany | undefined {
    const company = this.#companies.get(code);
    return company?.CorporateName ? company : undefined;
  }

  protected override onAccepted(company: ProCompany, chosen: boolean): void {
    this.#companies.add(company);
    super.onAccepted(company, chosen);
    const branch = chosen && parentForm(this.parent)?.get('branch_code');
    if (branch && company.FirstBranchCode) this.branchSetted.emit();
  }

  protected override updateParent(company: ProCompany, chosen: boolean): void {
    super.updateParent(company, chosen);
    const form = parentForm(this.parent);
    const branch = chosen ? form?.get('branch_code') : undefined;
    branch?.setValue(company.FirstBranchCode ?? null);
    if (branch) form?.get('branch_description')?.setValue(company.FirstBranchDescription ?? '');
  }
}
