import { type Provider } from '@angular/core';
import { Observable, of, throwError } from 'rxjs';
import { parseAnswer, serializeContent } from '../channel/message-content';
import { ProtheusChannel, type ProtheusRequestOptions } from '../channel/protheus-channel';

/** A message that was sent to AdvPL: type, content as text, name of the answer. */
export type SentMessage = readonly [type: string, content: string, answer: string | undefined];

/** A channel that answers synchronously from a table, for the specs of the services. */
export class AdvplStub {
  readonly sent: SentMessage[] = [];
  /** The raw answers by the type of the message; a type that ends with `#` applies to all its ids. */
  answers: Record<string, string> = {};

  readonly provider: Provider = { provide: ProtheusChannel, useValue: this };

  send(type: string, content = ''): void {
    this.sent.push([type, content, undefined]);
  }

  request(type: string, content: unknown, options: ProtheusRequestOptions): Observable<unknown> {
    return new Observable(subscriber => {
      this.sent.push([type, serializeContent(content), options.answerType]);
      const text = this.answers[type] ?? this.answers[type.replace(/\d+$/, '')];
      const answer =
        text === undefined
          ? throwError(() => new Error(`no answer to ${type}`))
          : of(options.responseType === 'text' ? text : undefined);
      return answer.subscribe({
        next: value => {
          try {
            subscriber.next(value ?? parseAnswer(type, text));
            subscriber.complete();
          } catch (error) {
            subscriber.error(error);
          }
        },
        error: error => subscriber.error(error),
      });
    });
  }
}
