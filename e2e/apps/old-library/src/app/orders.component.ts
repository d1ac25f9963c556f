import { HttpClient } from '@angular/common/http';
import { Component, inject, type OnInit } from '@angular/core';
import { FormsModule } from '@angular/forms';
import {
  PoButtonModule,
  PoFieldModule,
  PoPageModule,
  PoTableModule,
  PoTagModule,
  PoTagType,
} from '@po-ui/ng-components';

@Component({
  selector: 'app-orders',
  standalone: true,
  imports: [FormsModule, PoButtonModule, PoFieldModule, PoPageModule, PoTableModule, PoTagModule],
  template: `
    <po-page-default p-title="Pedidos" [p-actions]="[{ label: 'Incluir' }]">
      <po-button p-label="Salvar" p-kind="primary"></po-button>
      <po-button p-label="Cancelar" p-kind="secondary"></po-button>
      <po-button p-label="Excluir" [p-danger]="true"></po-button>
      <po-tag p-value="Aberto" [p-type]="tag.Success"></po-tag>
      <po-tag p-value="Atrasado" [p-type]="tag.Warning"></po-tag>
      <po-tag p-value="Cancelado" [p-type]="tag.Danger"></po-tag>
      <po-tag p-value="Novo" [p-type]="tag.Info"></po-tag>
      <po-input name="client" p-label="Cliente" [(ngModel)]="client" p-clean></po-input>
      <po-upload name="files" p-url="/api/files"></po-upload>
      <po-switch name="urgent" p-label="Urgente" [(ngModel)]="urgent"></po-switch>
      <po-table [p-columns]="columns" [p-items]="[]" [p-height]="200"></po-table>
    </po-page-default>
  `,
})
export class OrdersComponent implements OnInit {
  readonly tag = PoTagType;
  readonly columns = [{ property: 'number', label: 'Pedido' }];
  client = 'Maria';
  urgent = true;
  readonly #http = inject(HttpClient);

  ngOnInit(): void {
    this.#http.get('/api/v1/orders').subscribe({ error: () => undefined });
  }
}
