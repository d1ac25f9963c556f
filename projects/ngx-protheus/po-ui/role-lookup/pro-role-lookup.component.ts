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
import { type ProRole, ProRoleLookupService } from 'ngx-protheus';
import { injectLiterals } from '../i18n/inject-literals';
import { proRoleLookupTexts } from '../i18n/pro-role-lookup.literals';
import { ControlBoundDirective } from '../lookup/control-bound.directive';
import { provideField } from '../lookup/field-providers';
import { codeAndText } from '../lookup/lookup-item';
import { ProLookupField } from '../lookup/pro-lookup-field';

/**
 * A field for a role of the user; its value is the code. Only AdvPL has the roles: outside a host
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
  imports: [ControlBoundDirective, PoFieldModule, ReactiveFormsModule],
  templateUrl: '../lookup/pro-lookup-field.html',
  providers: [provideField(() => ProRoleLookupComponent)],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ProRoleLookupComponent extends ProLookupField<ProRole> {
  /** Loads the roles. */
  readonly service: ProRoleLookupService = inject(ProRoleLookupService);

  protected readonly parentPrefix = 'role';
  protected readonly fieldValue = 'Code';
  protected readonly fieldLabel = 'Description';
  protected readonly texts = injectLiterals('proRoleLookup', proRoleLookupTexts);
  protected readonly ownColumns = computed<PoLookupColumn[]>(() => [
    { property: 'Code', label: this.texts().code, width: '30%' },
    { property: 'Description', label: this.texts().description, fieldLabel: true },
  ]);

  /** Emits the role that was chosen. */
  @Output() readonly roleSetted: EventEmitter<ProRole> = new EventEmitter<ProRole>();

  protected readonly selected = this.roleSetted;

  /** The role as the field shows it. */
  fieldFormat(value: ProRole): string {
    return codeAndText(value.Code, value.Description);
  }

  /** Makes it the role of the session if the field has a parent. */
  setRole(role: ProRole): void {
    this.onAccepted(role, true);
  }

  protected setInSession(role: ProRole): void {
    this.service.setRole(role);
  }
}
