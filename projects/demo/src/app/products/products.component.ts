import { Component, inject } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { PoPageModule, type PoTableColumn, PoTableModule } from '@po-ui/ng-components';
import { ProtheusSession } from 'ngx-protheus';
import { PagedList } from '../paged-list';

interface Product {
  code: string;
  description: string;
  unit: string;
  price: number;
  balance: number;
}

@Component({
  selector: 'app-products',
  imports: [PoPageModule, PoTableModule],
  template: `
    <po-page-default p-title="Produtos da filial">
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
export class ProductsComponent {
  readonly list = new PagedList<Product>('/api/demo/v1/products');

  readonly columns: PoTableColumn[] = [
    { property: 'code', label: 'Código' },
    { property: 'description', label: 'Descrição' },
    { property: 'unit', label: 'Unidade' },
    { property: 'price', label: 'Preço', type: 'currency', format: 'BRL' },
    { property: 'balance', label: 'Saldo', type: 'number' },
  ];

  constructor() {
    inject(ProtheusSession)
      .tenantChanges.pipe(takeUntilDestroyed())
      .subscribe(() => this.list.reload());
  }
}
