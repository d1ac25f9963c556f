import { Component, computed, inject } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { type PoMenuItem, PoMenuModule, PoToolbarModule } from '@po-ui/ng-components';
import { ProAppConfigService, ProtheusSession } from 'ngx-protheus';

@Component({
  selector: 'app-root',
  imports: [PoMenuModule, PoToolbarModule, RouterOutlet],
  templateUrl: './app.component.html',
})
export class AppComponent {
  private readonly host = inject(ProAppConfigService);
  private readonly session = inject(ProtheusSession);

  readonly title = computed(() => {
    const branch = this.session.branch();
    return branch ? `Demonstração – ${branch.Description ?? branch.Code}` : 'Demonstração';
  });

  readonly menus: PoMenuItem[] = [
    { label: 'Início', shortLabel: 'Início', icon: 'an an-house', link: '/' },
    { label: 'Filiais', shortLabel: 'Filiais', icon: 'an an-buildings', link: '/filiais' },
    { label: 'Produtos', shortLabel: 'Produtos', icon: 'an an-package', link: '/produtos' },
    {
      label: 'Campos',
      shortLabel: 'Campos',
      icon: 'an an-textbox',
      subItems: [
        { label: 'Grupo de empresas', link: '/campos/empresa' },
        { label: 'Filial', link: '/campos/filial' },
        { label: 'Papel de trabalho', link: '/campos/papel' },
        { label: 'Módulo', link: '/campos/modulo' },
        { label: 'Troca de filial', link: '/campos/troca' },
      ],
    },
    {
      label: 'Sair',
      shortLabel: 'Sair',
      icon: 'an an-sign-out',
      action: () => this.host.closeApp({ ask: true }),
    },
  ];
}
