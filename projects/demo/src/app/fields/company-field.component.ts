import { Component, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { PoPageModule } from '@po-ui/ng-components';
import { type ProCompany } from 'ngx-protheus';
import { ProCompanyLookupComponent } from 'ngx-protheus/po-ui';

@Component({
  selector: 'app-company-field',
  imports: [FormsModule, PoPageModule, ProCompanyLookupComponent],
  template: `
    <po-page-default p-title="Grupo de empresas">
      <form class="po-row">
        <pro-company-lookup
          class="po-lg-6 po-md-12"
          name="company"
          p-hint="Digite o código ou pressione F3 para pesquisar"
          p-required
          [(ngModel)]="company"
          (companySetted)="chosen.set($event)"
        />
      </form>
      <p class="po-font-text po-md-12">
        Escolhido: {{ company ? chosen()?.CorporateName : 'nenhum' }}
      </p>
    </po-page-default>
  `,
})
export default class CompanyFieldComponent {
  company: string | null = null;
  readonly chosen = signal<ProCompany | undefined>(undefined);
}
