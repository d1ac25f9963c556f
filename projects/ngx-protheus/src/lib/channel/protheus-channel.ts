import { inject, Injectable, type OnDestroy } from '@angular/core';
import { Observable, Subject, takeUntil } from 'rxjs';
import { channelTimeouts } from '../host/channel-timeouts';
import { type ProtheusChannelError } from '../host/protheus-channel-error';
import { SessionChanges } from '../session/session-changes';
import { captureZone } from '../timing/zone';
import { channelErrors } from './channel-errors';
import { listenTo, openChannel, takeBuffered } from './channel-registry';
import { parseAnswer, parseContent, serializeContent } from './message-content';
import { hookMessages } from './message-hook';
import { nextRequestNumber } from './request-number';
import { enqueueRequest } from './request-queue';
import { sendToAdvpl } from './send-to-advpl';

/** A message from AdvPL, as `oWebChannel:AdvPLToJS(type, content)` sent it. */
export interface ProtheusMessage<T = unknown> {
  readonly type: string;
  /** The value of the JSON that AdvPL sent, or the text where it is not JSON. */
  readonly content: T;
}

/** How {@link ProtheusChannel.messages} reads what AdvPL sends. */
export interface ProtheusMessagesOptions {
  /** `'json'` parses the content where it is JSON, which is the default; `'text'` emits the text. */
  readonly responseType?: 'json' | 'text';
}

/** How {@link ProtheusChannel.request} sends a message and reads its answer. */
export interface ProtheusRequestOptions {
  /**
   * The type under which AdvPL answers. Without it the answer is expected under the type of the
   * message: `oWebChannel:AdvPLToJS(cType, …)`.
   */
  readonly answerType?: string;
  /**
   * Whether several of these requests may be pending at once. The message is then sent as
   * `type:number` and is answered under exactly that name: AdvPL answers with the `cType` it got.
   * Not together with `answerType`.
   */
  readonly concurrent?: boolean;
  /**
   * How long AdvPL may work on it, in milliseconds; by default as `withChannel()` says, else
   * 120,000, because some handlers wait for the user. Counts from when no older request is pending.
   */
  readonly timeout?: number;
  /** `'json'` parses the answer, which is the default; `'text'` emits it as it is. */
  readonly responseType?: 'json' | 'text';
}

/**
 * Exchanges messages with the AdvPL program that opened the application
 * (`Static Function JsToAdvpl`).
 *
 * @example
 * const channel = inject(ProtheusChannel);
 * channel.request<Product>('getProduct', { code: '000001' }, { answerType: 'setProduct' })
 *   .subscribe(product => this.product.set(product));
 */
@Injectable({ providedIn: 'root' })
export class ProtheusChannel implements OnDestroy {
  readonly #stops = [hookMessages(inject(SessionChanges).check), openChannel()];
  readonly #destroyed = new Subject<void>();

  /**
   * Emits the failures that no caller receives, in production too: a message of {@link send} that
   * could not be sent, an answer that arrived too late or twice, a message that the full buffer
   * dropped, an `advpltojs.js` that threw. It never errors.
   *
   * @example
   * inject(ProtheusChannel)
   *   .errors.pipe(takeUntilDestroyed())
   *   .subscribe(({ code, type }) => this.monitoring.report(code, type));
   */
  readonly errors: Observable<ProtheusChannelError> = new Observable<ProtheusChannelError>(
    subscriber => {
      const inZone = captureZone();
      return channelErrors.subscribe(error => inZone(() => subscriber.next(error)));
    },
  ).pipe(takeUntil(this.#destroyed));

  /** Completes all observables: nothing of a destroyed application stays in the page. */
  ngOnDestroy(): void {
    this.#destroyed.next();
    for (const stop of this.#stops) stop();
  }

  /**
   * Sends a message and expects no answer. Before the channel is connected the message waits in a
   * queue. A failure is emitted by {@link errors} and, in development, reported in the console once.
   *
   * @param type The `cType` of `JsToAdvpl`.
   * @param content The `cContent`: a text as it is, anything else as JSON.
   */
  send(type: string, content?: unknown): void {
    sendToAdvpl(type, serializeContent(content));
  }

  /**
   * Sends a message and emits AdvPL's answer. Nothing is sent before the subscription, and each
   * subscription sends once.
   *
   * @param type The `cType` of `JsToAdvpl`.
   * @param content The `cContent`: a text as it is, anything else as JSON.
   * @returns Emits the answer and completes; fails with a {@link ProtheusChannelError}, at the latest
   * when the time limit is over.
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
    {
      answerType,
      concurrent,
      timeout = channelTimeouts().request,
      responseType,
    }: ProtheusRequestOptions = {},
  ): Observable<T | string> {
    return new Observable<T | string>(subscriber => {
      const inZone = captureZone();
      const sentType = concurrent ? `${type}:${nextRequestNumber()}` : type;
      subscriber.add(openChannel());
      subscriber.add(
        enqueueRequest({
          type: sentType,
          content: serializeContent(content),
          answerType: answerType ?? sentType,
          timeout,
          onError: error => inZone(() => subscriber.error(error)),
          onAnswer: content =>
            inZone(() => {
              try {
                subscriber.next(
                  responseType === 'text'
                    ? serializeContent(content)
                    : parseAnswer<T>(type, content),
                );
                subscriber.complete();
              } catch (error) {
                subscriber.error(error);
              }
            }),
        }),
      );
    }).pipe(takeUntil(this.#destroyed));
  }

  /**
   * Emits the messages that AdvPL sends without a request. The first subscriber also receives the
   * messages that arrived before there was a listener, such as those while the application started.
   *
   * @param type The type of the messages; without it those of all types.
   * @param options `responseType: 'text'` emits the text that AdvPL sent, e.g. for a code like `10`
   * that would be parsed as a number.
   *
   * @example
   * channel.messages<Product>('setProduct').subscribe(({ content }) => this.product.set(content));
   */
  messages(
    type: string | undefined,
    options: ProtheusMessagesOptions & { readonly responseType: 'text' },
  ): Observable<ProtheusMessage<string>>;
  messages<T = unknown>(
    type?: string,
    options?: ProtheusMessagesOptions,
  ): Observable<ProtheusMessage<T>>;
  messages<T>(
    type?: string,
    { responseType }: ProtheusMessagesOptions = {},
  ): Observable<ProtheusMessage<T | string>> {
    const read = responseType === 'text' ? serializeContent : parseContent;
    return new Observable<ProtheusMessage<T | string>>(subscriber => {
      const emit = (type: string, content: unknown): void =>
        subscriber.next({ type, content: read(content) as T });
      subscriber.add(listenTo(type, emit));
      let buffered;
      while (!subscriber.closed && (buffered = takeBuffered(type))) {
        emit(buffered.type, buffered.content);
      }
    }).pipe(takeUntil(this.#destroyed));
  }

  /**
   * Closes the application: `FwCallApp` returns. Outside a host nothing happens, and the console
   * says so.
   *
   * @param options `ask`: whether Protheus asks the user first.
   */
  closeApp({ ask = false }: { readonly ask?: boolean } = {}): void {
    this.send('close', ask ? '' : 'force');
  }
}
