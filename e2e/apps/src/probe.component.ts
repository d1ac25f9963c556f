import { HttpClient, type HttpErrorResponse } from '@angular/common/http';
import { Component, inject, signal } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { ProtheusAuth, ProtheusHttp, ProtheusSession } from 'ngx-protheus';
import { firstValueFrom } from 'rxjs';

/** An application that does what a test tells it, and shows the last answer. */
@Component({
  selector: 'app-root',
  imports: [RouterOutlet],
  template: `<router-outlet /><output id="answer">{{ answer() }}</output>`,
})
export class ProbeComponent {
  private readonly http = inject(HttpClient);
  private readonly protheus = inject(ProtheusHttp);
  private readonly session = inject(ProtheusSession);

  readonly answer = signal('');

  constructor() {
    const events: string[] = [];
    inject(ProtheusAuth).authEvents.subscribe(({ type, error }) =>
      events.push(error ? `${type} ${error.code}` : type),
    );
    globalThis.probe = {
      get: async url => {
        try {
          const body = await firstValueFrom(this.http.get(url));
          this.answer.set(JSON.stringify(body));
          return { status: 200, body };
        } catch (failure) {
          const { status, error } = failure as HttpErrorResponse;
          this.answer.set(`error ${status}`);
          return { status, error: String(error?.message ?? error) };
        }
      },
      setBranch: Code => this.session.setBranch({ ...this.session.branch(), Code }),
      explain: url => this.protheus.explain(url),
      authEvents: () => events,
    };
  }
}
