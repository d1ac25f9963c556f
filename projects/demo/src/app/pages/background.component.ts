import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ProPageBackgroundComponent } from 'ngx-protheus/po-ui';

@Component({
  selector: 'app-background',
  imports: [ProPageBackgroundComponent, RouterLink],
  template: `
    <pro-page-background
      p-show-select-language
      p-logo="favicon.svg"
      p-background="assets/background.svg"
      p-highlight-info="Uma página sua, com a aparência da tela de entrada do Protheus."
    >
      <h1>Bem-vindo</h1>
      <p>O conteúdo é do seu aplicativo.</p>
      <a class="po-link" routerLink="/">Ir para a demonstração</a>
    </pro-page-background>
  `,
})
export default class BackgroundComponent {}
