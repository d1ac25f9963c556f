import { inject, Injectable, type OnDestroy } from '@angular/core';
import { Observable, Subject, takeUntil } from 'rxjs';
import { SessionChanges } from '../session/session-changes';
import { ask } from './request-queue';
import { jsonAnswer, textOf } from './message-content';
import { listenTo, openChannel, takeKept } from './channel-registry';
import { nextNumber } from './request-number';
import { sendToAdvpl } from './send-to-advpl';
import { tapMessages } from './message-hook';
import { keepZone } from '../timing/zone';

/** A message from AdvPL, as `oWebChannel:AdvPLToJS(type, content)` sent it. */
export interface ProtheusMessage {
  readonly type: string;
  readonly content: string;
}

/** How {@link ProtheusChannel.request} asks. */
export interface ProtheusRequestOptions {
  /**
   * The type under which AdvPL answers. Without it the answer is expected under the type of the
   * message: `oWebChannel:AdvPLToJS(cType, …)`.
   */
  readonly answerType?: string;
  /**
   * Whether several of these requests may be outstanding at once. The message then goes out as
   * `type:number` and is answered under exactly that name: AdvPL answers with the `cType` it got.
   * Not together with `answer`.
   */
  readonly concurrent?: boolean;
  /**
   * How long AdvPL may work on it, in milliseconds; 120,000 by default, because some handlers wait
   * for a person. Counts from when no older request is outstanding.
   */
  readonly timeout?: number;
  /** `'json'` parses the answer, which is the default; `'text'` takes it as it is. */
  readonly responseType?: 'json' | 'text';
}

const TIMEOUT = 120_000;

/**
 * Talks with the AdvPL program that opened the application (`Static Function JsToAdvpl`).
 *
 * @example
 * const channel = inject(ProtheusChannel);
 * channel.request<Product>('getProduct', { code: '000001' }, { answer: 'setProduct' })
 *   .subscribe(product => this.product.set(product));
 */
@Injectable({ providedIn: 'root' })
export class ProtheusChannel implements OnDestroy {
  private readonly stops = [tapMessages(inject(SessionChanges).touch), openChannel()];
  private readonly destroyed = new Subject<void>();

  /** Ends what is subscribed, too: nothing of a destroyed application stays in the page. */
  ngOnDestroy(): void {
    this.destroyed.next();
    for (const stop of this.stops) stop();
  }

  /**
   * Sends a message and expects no answer. Before the channel is connected it waits in line; what
   * cannot be sent is reported in the console once.
   */
  send(type: string, content = ''): void {
    sendToAdvpl(type, content);
  }

  /**
   * Sends a message and emits AdvPL's answer. Nothing is sent before somebody subscribes, and each
   * subscription sends once. Fails with a {@link ProtheusChannelError}; never waits for ever.
   *
   * @param type The `cType` of `JsToAdvpl`.
   * @param content The `cContent`: a text as it is, anything else as JSON.
   */
  request(
    type: string,
    content: unknown,
    options: ProtheusRequestOptions & { readonly responseType: 'text' },
  ): Observable<string>;
  request<T = unknown>(
    type: string,
    content?: unknown,
    options?: ProtheusRequestOptions,
  ): Observable<T>;
  request<T>(
    type: string,
    content?: unknown,
    { answerType: answer, concurrent, timeout = TIMEOUT, responseType }: ProtheusRequestOptions = {},
  ): Observable<T | string> {
    return new Observable<T | string>(subscriber => {
      const inZone = keepZone();
      const name = concurrent ? `${type}:${nextNumber()}` : type;
      subscriber.add(openChannel());
      subscriber.add(
        ask({
          type: name,
          content: textOf(content),
          answer: answer ?? name,
          timeout,
          failed: error => inZone(() => subscriber.error(error)),
          answered: content =>
            inZone(() => {
              try {
                subscriber.next(
                  responseType === 'text' ? textOf(content) : jsonAnswer<T>(type, content),
                );
                subscriber.complete();
              } catch (error) {
                subscriber.error(error);
              }
            }),
        }),
      );
    }).pipe(takeUntil(this.destroyed));
  }

  /**
   * Emits what AdvPL sends by itself, of one type or of all. Who subscribes first also gets what
   * came before anybody listened, such as the messages while the application started.
   */
  messages(type?: string): Observable<ProtheusMessage> {
    return new Observable<ProtheusMessage>(subscriber => {
      const hear = (type: string, content: unknown): void =>
        subscriber.next({ type, content: textOf(content) });
      subscriber.add(listenTo(type, hear));
      let kept;
      while (!subscriber.closed && (kept = takeKept(type))) hear(kept.type, kept.content);
    }).pipe(takeUntil(this.destroyed));
  }

  /**
   * Closes the application: `FwCallApp` returns. Outside a host nothing happens, and the console
   * says so.
   *
   * @param options `ask`: whether Protheus asks the person first.
   */
  closeApp({ ask: confirm = false }: { readonly ask?: boolean } = {}): void {
    this.send('close', confirm ? '' : 'force');
  }
}
