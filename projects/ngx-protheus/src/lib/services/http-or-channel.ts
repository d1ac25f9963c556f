import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { type Observable } from 'rxjs';
import { ProtheusChannel } from '../channel/protheus-channel';

/**
 * A service that requests its data from the REST server or, if the application chooses so, from
 * AdvPL over the channel. Then the application's own `JsToAdvpl` must answer.
 */
@Injectable()
export abstract class HttpOrChannel {
  protected readonly http = inject(HttpClient);
  protected readonly channel = inject(ProtheusChannel);
  #useHttp = true;

  /** Whether requests go to the REST server (the default); otherwise to AdvPL over the channel. */
  isChannelHTTP(): boolean {
    return this.#useHttp;
  }

  /**
   * Selects where requests go.
   *
   * @param value `true` for the REST server, `false` for AdvPL over the channel.
   */
  setChannelAsHTTP(value: boolean): void {
    this.#useHttp = value;
  }

  /** Sends a request to AdvPL. Its answer is JSON and has the name `answer`. */
  protected requestAdvpl<T>(type: string, content: unknown, answer: string): Observable<T> {
    return this.channel.request<T>(type, content, { answerType: answer });
  }
}
