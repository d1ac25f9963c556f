import { Component, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router, RouterOutlet } from '@angular/router';
import { type PoMenuItem, PoMenuModule, PoToolbarModule } from '@po-ui/ng-components';
import { ProAppConfigService, ProtheusSession } from 'ngx-protheus';
import { filter, map } from 'rxjs';

@Component({
  selector: 'app-root',
  imports: [PoMenuModule, PoToolbarModule, RouterOutlet],
  templateUrl: './app.component.html',
})
export class AppComponent {
  readonly #host = inject(ProAppConfigService);
  readonly #session = inject(ProtheusSession);

  readonly #router = inject(Router);

  /** Whether the current page is shown without toolbar and menu, such as the sign-in page. */
  readonly fullPage = toSignal(
    this.#router.events.pipe(
      filter(event => event instanceof NavigationEnd),
      map(() => this.#isFullPage()),
    ),
    { initialValue: false },
  );

  readonly title = computed(() => {
    const branch = this.#session.branch();
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
      label: 'Páginas',
      shortLabel: 'Páginas',
      icon: 'an an-browser',
      subItems: [
        { label: 'Entrar', link: '/paginas/entrar' },
        { label: 'Parâmetros da sessão', link: '/paginas/parametros' },
        { label: 'Página inicial', link: '/paginas/inicio' },
        { label: 'Fundo de página', link: '/paginas/fundo' },
      ],
    },
    {
      label: 'Sair',
      shortLabel: 'Sair',
      icon: 'an an-sign-out',
      action: () => this.#host.closeApp({ ask: true }),
    },
  ];

  #isFullPage(): boolean {
    let route = this.#router.routerState.snapshot.root;
    while (route.firstChild) route = route.firstChild;
    return route.data['fullPage'] === true;
  }
}
