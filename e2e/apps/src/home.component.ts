import { Component, inject } from '@angular/core';
import { ProtheusSession } from 'ngx-protheus';

@Component({
  selector: 'app-home',
  template: `<p id="home">Filial {{ session.branch()?.Code }}</p>`,
})
export class HomeComponent {
  readonly session = inject(ProtheusSession);
}
