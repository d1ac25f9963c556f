import { Component, computed, inject } from '@angular/core';
import { PoInfoModule, PoPageModule, PoWidgetModule } from '@po-ui/ng-components';
import { protheusEmbedding, ProtheusSession } from 'ngx-protheus';

const HOSTS = {
  smartclient: 'SmartClient',
  webapp: 'WebApp',
  browser: 'Navegador, fora do Protheus',
};

@Component({
  selector: 'app-home',
  imports: [PoInfoModule, PoPageModule, PoWidgetModule],
  templateUrl: './home.component.html',
})
export class HomeComponent {
  readonly session = inject(ProtheusSession);

  readonly host = computed(() => HOSTS[protheusEmbedding().kind]);

  readonly company = computed(() => {
    const company = this.session.company();
    return company && `${company.Code} – ${company.CorporateName}`;
  });

  readonly branch = computed(() => {
    const branch = this.session.branch();
    return branch && `${branch.Code?.trim()} – ${branch.Description}`;
  });

  readonly baseDate = computed(() => this.session.baseDate()?.toLocaleDateString('pt-BR'));
}
