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
    inject(ProtheusAuth).events.subscribe(({ type, error }) =>
      events.push(error ? `${type} ${error.code}` : type),
    );
    const send: typeof globalThis.probe.send = async (method, url, body) => {
      try {
        const answer = await firstValueFrom(this.http.request(method, url, { body }));
        this.answer.set(JSON.stringify(answer));
        return { status: 200, body: answer };
      } catch (failure) {
        const { status, error, url: address } = failure as HttpErrorResponse;
        this.answer.set(`error ${status}`);
        return { status, error: String(error?.message ?? error), url: address };
      }
    };
    globalThis.probe = {
      send,
      get: url => send('GET', url),
      setBranch: Code => this.session.setBranch({ ...this.session.branch(), Code }),
      explain: url => this.protheus.explain(url),
      authEvents: () => events,
    };
  }
}
