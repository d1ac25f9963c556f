import { HttpClient } from '@angular/common/http';
import { Component, inject, signal } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { type PoMenuItem, PoModule, type PoTableColumn } from '@po-ui/ng-components';

/** The components of nearly every PO UI application: a menu, a page, a table, a form field. */
@Component({
  selector: 'app-root',
  imports: [PoModule, RouterOutlet],
  template: `
    <po-toolbar p-title="Bench" />
    <po-menu [p-menus]="menus" />
    <po-page-default p-title="Products">
      <po-input p-label="Filter" />
      <po-table [p-columns]="columns" [p-items]="items()" />
    </po-page-default>
    <router-outlet />
  `,
})
export class TypicalComponent {
  readonly menus: PoMenuItem[] = [{ label: 'Products', link: '/' }];
  readonly columns: PoTableColumn[] = [{ property: 'code' }, { property: 'description' }];
  readonly items = signal<object[]>([]);

  constructor() {
    inject(HttpClient)
      .get<{ items: object[] }>('/api/v1/products')
      .subscribe(({ items }) => this.items.set(items));
  }
}
