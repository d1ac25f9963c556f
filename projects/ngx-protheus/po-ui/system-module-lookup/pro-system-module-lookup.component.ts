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
import { type ListPage, type ProSystemModules, ProSystemModuleLookupService } from 'ngx-protheus';
import { type Observable } from 'rxjs';

import { injectLiterals } from '../i18n/inject-literals';
import { proSystemModuleLookupTexts } from '../i18n/pro-system-module-lookup.literals';
import { provideField } from '../lookup/field-providers';
import { codeAndText } from '../lookup/lookup-item';
import { type ProLookupSearch } from '../lookup/lookup-records';
import { LookupWiredDirective } from '../lookup/lookup-accepted.directive';
import { parentForm } from '../lookup/parent-control';
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
  imports: [LookupWiredDirective, PoFieldModule, ReactiveFormsModule],
  templateUrl: '../lookup/pro-lookup-field.html',
  providers: [provideField(() => ProSystemModuleLookupComponent)],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ProSystemModuleLookupComponent extends ProLookupField<ProSystemModules> {
  /** Where the modules come from. */
  readonly service: ProSystemModuleLookupService = inject(ProSystemModuleLookupService);

  protected readonly fieldName = 'environment_code';
  protected readonly fieldValue = 'id';
  protected readonly fieldLabel = 'description';
  protected readonly texts = injectLiterals('proSystemModuleLookup', proSystemModuleLookupTexts);
  protected readonly ownColumns = computed<PoLookupColumn[]>(() => [
    { property: 'id', label: this.texts().id, width: '20%' },
    { property: 'name', label: this.texts().name, width: '30%' },
    { property: 'description', label: this.texts().description, fieldLabel: true },
  ]);

  /** The module was chosen. The name is the one of protheus-lib-core. */
  @Output() readonly systeModuleSetted: EventEmitter<ProSystemModules> =
    new EventEmitter<ProSystemModules>();

  /** The module as the field shows it. */
  fieldFormat(value: ProSystemModules): string {
    return codeAndText(value.id, value.description || value.name);
  }

  /** Makes it the module of the session, where the field has a parent. */
  setSystemModule(systemModule: ProSystemModules): void {
    this.accept(systemModule);
  }

  protected load({
    filter,
    page,
    pageSize,
  }: ProLookupSearch): Observable<ListPage<ProSystemModules>> {
    return this.service.getFilteredItems({ filter, page, pageSize });
  }

  protected find(code: string): Observable<ProSystemModules> {
    return this.service.getObjectByValue(code);
  }

  protected accept(systemModule: ProSystemModules): void {
    if (this.parent) {
      this.service.setSystemModule(systemModule);
      parentForm(this.parent)
        ?.get('environment_description')
        ?.setValue(systemModule.description ?? '');
    }
    this.systeModuleSetted.emit(systemModule);
  }
}
