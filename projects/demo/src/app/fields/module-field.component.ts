import { Component } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { PoPageModule } from '@po-ui/ng-components';
import { ProSystemModuleLookupComponent } from 'ngx-protheus/po-ui';

@Component({
  selector: 'app-module-field',
  imports: [FormsModule, PoPageModule, ProSystemModuleLookupComponent],
  template: `
    <po-page-default p-title="Módulo">
      <form class="po-row">
        <pro-system-module-lookup class="po-lg-6 po-md-12" name="module" [(ngModel)]="module" />
        <pro-system-module-lookup
          class="po-lg-6 po-md-12"
          name="fixed"
          p-disabled="true"
          p-label="Módulo fixo"
          [(ngModel)]="fixed"
        />
      </form>
      <p class="po-font-text po-md-12">Módulo: {{ module ?? 'nenhum' }}</p>
    </po-page-default>
  `,
})
export default class ModuleFieldComponent {
  module: string | null = null;
  fixed: string | null = '5';
}
