import { Component, inject } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { type PoMenuItem, PoMenuModule, PoToolbarModule } from '@po-ui/ng-components';
import { ProAppConfigService } from '@totvs/protheus-lib-core';

@Component({
  selector: 'app-root',
  standalone: true,
  imports: [PoMenuModule, PoToolbarModule, RouterOutlet],
  template: `
    <div class="po-wrapper">
      <po-toolbar p-title="Pedidos"></po-toolbar>
      <po-menu [p-menus]="menus" [p-filter]="true"></po-menu>
      <router-outlet></router-outlet>
    </div>
  `,
})
export class AppComponent {
  readonly menus: PoMenuItem[] = [
    { label: 'Pedidos', icon: 'ph ph-shopping-cart', shortLabel: 'Pedidos', link: '/' },
    { label: 'Sair', icon: 'ph ph-sign-out', shortLabel: 'Sair' },
  ];
  readonly #config = inject(ProAppConfigService);

  constructor() {
    if (!this.#config.insideProtheus()) void this.#config.loadAppConfig();
  }
}
