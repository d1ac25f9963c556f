import { Component } from '@angular/core';
import { PoPageModule, type PoTableColumn, PoTableModule } from '@po-ui/ng-components';
import { ProCompanyBranchComponent } from 'ngx-protheus/po-ui';
import { PagedList } from '../paged-list';

interface Product {
  code: string;
  description: string;
}

@Component({
  selector: 'app-company-branch',
  imports: [PoPageModule, PoTableModule, ProCompanyBranchComponent],
  template: `
    <po-page-default p-title="Troca de empresa e filial">
      <pro-company-branch (contextChanged)="list.reload()" />
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
export default class CompanyBranchComponent {
  readonly list = new PagedList<Product>('/api/demo/v1/products');

  readonly columns: PoTableColumn[] = [
    { property: 'code', label: 'Código' },
    { property: 'description', label: 'Descrição' },
  ];
}
