import { HttpClient, type HttpErrorResponse } from '@angular/common/http';
import { Component, inject, signal } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { ProtheusAuth, ProtheusHttp, ProtheusSession } from 'ngx-protheus';
import { firstValueFrom } from 'rxjs';

/** An application that a test controls; it shows the last response. */
@Component({
  selector: 'app-root',
  imports: [RouterOutlet],
  template: `<router-outlet /><output id="response">{{ response() }}</output>`,
})
export class ProbeComponent {
  readonly #http = inject(HttpClient);
  readonly #protheus = inject(ProtheusHttp);
  readonly #session = inject(ProtheusSession);

  readonly response = signal('');

  constructor() {
    const events: string[] = [];
    inject(ProtheusAuth).events.subscribe(({ type, error }) =>
      events.push(error ? `${type} ${error.code}` : type),
    );
    const send: typeof globalThis.probe.send = async (method, url, requestBody) => {
      try {
        const body = await firstValueFrom(this.#http.request(method, url, { body: requestBody }));
        this.response.set(JSON.stringify(body));
        return { status: 200, body };
      } catch (failure) {
        const { status, error, url: requestUrl } = failure as HttpErrorResponse;
        this.response.set(`error ${status}`);
        return { status, error: String(error?.message ?? error), url: requestUrl };
      }
    };
    globalThis.probe = {
      send,
      get: url => send('GET', url),
      setBranch: Code => this.#session.setBranch({ ...this.#session.branch(), Code }),
      explain: url => this.#protheus.explain(url),
      authEvents: () => events,
    };
  }
}
