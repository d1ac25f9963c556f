import { Component } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { PoPageModule } from '@po-ui/ng-components';
import { ProRoleLookupComponent } from 'ngx-protheus/po-ui';

@Component({
  selector: 'app-role-field',
  imports: [FormsModule, PoPageModule, ProRoleLookupComponent],
  template: `
    <po-page-default p-title="Papel de trabalho">
      <form class="po-row">
        <pro-role-lookup
          class="po-lg-6 po-md-12"
          name="role"
          p-hint="Os papéis vêm do AdvPL"
          [(ngModel)]="role"
        />
      </form>
      <p class="po-font-text po-md-12">Papel: {{ role ?? 'nenhum' }}</p>
    </po-page-default>
  `,
})
export default class RoleFieldComponent {
  role: string | null = null;
}
