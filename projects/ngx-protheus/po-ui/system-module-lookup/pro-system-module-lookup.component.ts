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
import { ProSystemModuleLookupService, type ProSystemModules } from 'ngx-protheus';
import { injectLiterals } from '../i18n/inject-literals';
import { proSystemModuleLookupTexts } from '../i18n/pro-system-module-lookup.literals';
import { ControlBoundDirective } from '../lookup/control-bound.directive';
import { provideField } from '../lookup/field-providers';
import { codeAndText } from '../lookup/lookup-item';
import { ProLookupField } from '../lookup/pro-lookup-field';

/**
 * A field for a module of the ERP; its value is the number, such as `5` for SIGAFAT.
 *
 * @example
 * ```html
 * <pro-system-module-lookup [(ngModel)]="module" name="module" />
 * ```
 */
@Component({
  selector: 'pro-system-module-lookup',
  standalone: true,
  imports: [ControlBoundDirective, PoFieldModule, ReactiveFormsModule],
  templateUrl: '../lookup/pro-lookup-field.html',
  providers: [provideField(() => ProSystemModuleLookupComponent)],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ProSystemModuleLookupComponent extends ProLookupField<ProSystemModules> {
  /** Loads the modules. */
  readonly service: ProSystemModuleLookupService = inject(ProSystemModuleLookupService);

  protected readonly parentPrefix = 'environment';
  protected readonly fieldValue = 'id';
  protected readonly fieldLabel = 'description';
  protected readonly texts = injectLiterals('proSystemModuleLookup', proSystemModuleLookupTexts);
  protected readonly ownColumns = computed<PoLookupColumn[]>(() => [
    { property: 'id', label: this.texts().id, width: '20%' },
    { property: 'name', label: this.texts().name, width: '30%' },
    { property: 'description', label: this.texts().description, fieldLabel: true },
  ]);

  /** Emits the module that was chosen. The output has the name that protheus-lib-core gave it. */
  @Output() readonly systeModuleSetted: EventEmitter<ProSystemModules> =
    new EventEmitter<ProSystemModules>();

  protected readonly selected = this.systeModuleSetted;

  /** The module as the field shows it. */
  fieldFormat(value: ProSystemModules): string {
    return codeAndText(value.id, value.description || value.name);
  }

  /** Makes it the module of the session if the field has a parent. */
  setSystemModule(systemModule: ProSystemModules): void {
    this.onAccepted(systemModule, true);
  }

  protected setInSession(systemModule: ProSystemModules): void {
    this.service.setSystemModule(systemModule);
  }
}
