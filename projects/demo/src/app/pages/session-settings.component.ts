import { Component } from '@angular/core';
import { ProSessionSettingsComponent } from 'ngx-protheus/po-ui';

@Component({
  selector: 'app-session-settings',
  imports: [ProSessionSettingsComponent],
  template: `
    <pro-session-settings
      p-environment="Demonstração"
      p-highlight-info="Escolha o grupo de empresas e a filial: a próxima consulta já usa os dados escolhidos."
      p-background="assets/background.svg"
      pro-next-route="/paginas/inicio"
      pro-back-route="/paginas/entrar"
    ></pro-session-settings>
  `,
})
export default class SessionSettingsComponent {}
