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
import { type ListPage, type ProRole, ProRoleLookupService } from 'ngx-protheus';
import { type Observable } from 'rxjs';

import { injectLiterals } from '../i18n/inject-literals';
import { proRoleLookupTexts } from '../i18n/pro-role-lookup.literals';
import { provideField } from '../lookup/field-providers';
import { codeAndText } from '../lookup/lookup-item';
import { type ProLookupSearch } from '../lookup/lookup-records';
import { LookupWiredDirective } from '../lookup/lookup-accepted.directive';
import { parentForm } from '../lookup/parent-control';
import { ProLookupField } from '../lookup/pro-lookup-field';

/**
 * A field for a role of the user; its value is the code. Only AdvPL knows the roles: outside a host
 * the search is empty.
 *
 * @example
 * ```html
 * <pro-role-lookup [(ngModel)]="role" name="role" />
 * ```
 */
@Component({
  selector: 'pro-role-lookup',
  standalone: true,
  imports: [LookupWiredDirective, PoFieldModule, ReactiveFormsModule],
  templateUrl: '../lookup/pro-lookup-field.html',
  providers: [provideField(() => ProRoleLookupComponent)],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ProRoleLookupComponent extends ProLookupField<ProRole> {
  /** Where the roles come from. */
  readonly service: ProRoleLookupService = inject(ProRoleLookupService);

  protected readonly fieldName = 'role_code';
  protected readonly fieldValue = 'Code';
  protected readonly fieldLabel = 'Description';
  protected readonly texts = injectLiterals('proRoleLookup', proRoleLookupTexts);
  protected readonly ownColumns = computed<PoLookupColumn[]>(() => [
    { property: 'Code', label: this.texts().code, width: '30%' },
    { property: 'Description', label: this.texts().description, fieldLabel: true },
  ]);

  /** The role was chosen. */
  @Output() readonly roleSetted: EventEmitter<ProRole> = new EventEmitter<ProRole>();

  /** The role as the field shows it. */
  fieldFormat(value: ProRole): string {
    return codeAndText(value.Code, value.Description);
  }

  /** Makes it the role of the session, where the field has a parent. */
  setRole(role: ProRole): void {
    this.accept(role);
  }

  protected load({ filter }: ProLookupSearch): Observable<ListPage<ProRole>> {
    return this.service.getFilteredItems({ filter });
  }

  protected find(code: string): Observable<ProRole> {
    return this.service.getObjectByValue(code);
  }

  protected accept(role: ProRole): void {
    if (this.parent) {
      this.service.setRole(role);
      parentForm(this.parent)?.get('role_description')?.setValue(role.Description);
    }
    this.roleSetted.emit(role);
  }
}
