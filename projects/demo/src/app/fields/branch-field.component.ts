import { Component } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { PoPageModule } from '@po-ui/ng-components';
import { ProBranchLookupComponent, ProCompanyLookupComponent } from 'ngx-protheus/po-ui';

@Component({
  selector: 'app-branch-field',
  imports: [PoPageModule, ProBranchLookupComponent, ProCompanyLookupComponent, ReactiveFormsModule],
  template: `
    <po-page-default p-title="Filial">
      <form class="po-row" [formGroup]="form">
        <pro-company-lookup class="po-lg-6 po-md-12" formControlName="company" />
        <pro-branch-lookup
          class="po-lg-6 po-md-12"
          formControlName="branch"
          p-hint="As filiais são as do grupo de empresas escolhido"
          [pro-company]="value().company ?? ''"
        />
      </form>
      <p class="po-font-text po-md-12">Filial escolhida: {{ value().branch ?? 'nenhuma' }}</p>
    </po-page-default>
  `,
})
export default class BranchFieldComponent {
  readonly form = new FormGroup({
    company: new FormControl<string | null>('T1'),
    branch: new FormControl<string | null>(null, Validators.required),
  });

  readonly value = toSignal(this.form.valueChanges, { initialValue: this.form.value });
}
