import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { type Observable } from 'rxjs';

import { ProtheusChannel } from '../channel/protheus-channel';

/**
 * A service that asks the REST server, or AdvPL over the channel where an application has said so:
 * then its own `JsToAdvpl` has to answer.
 */
@Injectable()
export abstract class HttpOrChannel {
  protected readonly http = inject(HttpClient);
  protected readonly channel = inject(ProtheusChannel);
  private useHttp = true;

  /** Whether the REST server is asked, which is the default; otherwise AdvPL over the channel. */
  isChannelHTTP(): boolean {
    return this.useHttp;
  }

  /** Asks the REST server (`true`) or AdvPL over the channel (`false`). */
  setChannelAsHTTP(value: boolean): void {
    this.useHttp = value;
  }

  /** Asks AdvPL under one of the names of `getX`/`setX`, the answer being JSON. */
  protected ask<T>(type: string, content: unknown, answer: string): Observable<T> {
    return this.channel.request<T>(type, content, { answerType: answer });
  }
}
