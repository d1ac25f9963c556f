import { Component } from '@angular/core';
import { PoPageModule, type PoTableColumn, PoTableModule } from '@po-ui/ng-components';
import { type ProBranch } from 'ngx-protheus';
import { PagedList } from '../paged-list';

@Component({
  selector: 'app-branches',
  imports: [PoPageModule, PoTableModule],
  template: `
    <po-page-default p-title="Filiais">
      <po-table
        [p-columns]="columns"
        [p-items]="list.items()"
        [p-loading]="list.loading()"
        [p-show-more-disabled]="!list.hasNext()"
        [p-hide-columns-manager]="true"
        (p-show-more)="list.loadMore()"
      ></po-table>
    </po-page-default>
  `,
})
export class BranchesComponent {
  readonly list = new PagedList<ProBranch>('/api/framework/environment/v1/branches');

  readonly columns: PoTableColumn[] = [
    { property: 'EnterpriseGroup', label: 'Grupo de empresas' },
    { property: 'Code', label: 'Código' },
    { property: 'Description', label: 'Descrição' },
    { property: 'Cgc', label: 'CNPJ' },
  ];
}
