import { Injectable, type OnDestroy } from '@angular/core';
import { type Observable, Subject, takeUntil } from 'rxjs';
import { advplObservable } from '../channel/advpl-observable';
import { reportSendError } from '../channel/channel-errors';
import { listenTo, takeBuffered } from '../channel/channel-registry';
import { type ProJsToAdvpl } from '../channel/pro-js-to-advpl';
import { nextRequestNumber } from '../channel/request-number';
import { enqueue } from '../channel/send-queue';
import { isConnected } from '../host/connection';
import { platformChannel, platformDialog } from '../host/platform-channel';
import { type Untyped } from '../session/models/untyped';

/**
 * The channel to AdvPL with the members that existing applications use. New code should use
 * `ProtheusChannel`, whose requests have a timeout and typed answers.
 *
 * It has no dependencies: `new ProJsToAdvplService()` works.
 */
@Injectable({ providedIn: 'root' })
export class ProJsToAdvplService implements OnDestroy {
  readonly #teardowns: (() => void)[] = [];
  readonly #destroyed = new Subject<void>();

  ngOnDestroy(): void {
    this.#destroyed.next();
    for (const teardown of this.#teardowns.splice(0)) teardown();
  }

  /** Whether the page has Qt's `dialog`, which exists since the connection. */
  hasDialog(): boolean {
    return !!platformDialog();
  }

  /** Whether the page has the platform's `twebchannel`, connected or not. */
  hasWebChannel(): boolean {
    return !!platformChannel();
  }

  /** The platform's `twebchannel`, else `dialog`, else `undefined`. */
  getWebChannel(): Untyped {
    return platformChannel() ?? platformDialog();
  }

  /**
   * Sends a message to AdvPL. Before the channel is connected, the message is queued.
   *
   * @param type The name of the message.
   * @param content The content of the message.
   * @returns Whether there is a channel, not whether AdvPL has received the message.
   */
  jsToAdvpl(type: string, content: string): boolean {
    if (this.hasWebChannel()) {
      enqueue({ type, content, onError: reportSendError });
      return true;
    }
    const dialog = platformDialog();
    dialog?.jsToAdvpl(type, content);
    return !!dialog;
  }

  /**
   * Closes the application.
   *
   * @param value `'force'` closes at once, empty lets Protheus ask the user.
   */
  AdvplCloseApp(value = ''): void {
    this.jsToAdvpl('close', value);
  }

  /**
   * Listens to the messages of a name until the service is destroyed, including earlier ones.
   *
   * @param id The name of the messages.
   * @param callBack Called with `{ protheusResponse }`, the content of the message.
   */
  buildListener(id: string, callBack: Untyped): void {
    const notify = (type: string, content: unknown): void =>
      callBack({ type, protheusResponse: content });
    this.#teardowns.push(listenTo(id, notify));
    let buffered;
    while ((buffered = takeBuffered(id))) notify(id, buffered.content);
  }

  /**
   * Sends a message and emits the values that the callback creates from the answer. The message is
   * sent once, at the first subscription or, without one, in the next task; the answer is shared.
   *
   * @param callBack Called with `{ protheusResponse, subscriber }`; it calls `subscriber.next(…)`.
   * @param options `receiveId` is the name of the answer; without it a generated name is sent as the
   * content. With `autoDestruct` only one answer is accepted.
   * @returns What the callback emits, without a timeout.
   */
  buildObservable<T>(callBack: Untyped, options: ProJsToAdvpl): Observable<T> {
    return advplObservable<T>(callBack, options).pipe(takeUntil(this.#destroyed));
  }

  /** Whether the channel is connected. `protheusEmbedding()` returns who opened the application. */
  protheusConnected(): boolean {
    return isConnected();
  }

  /**
   * Sends a message as soon as the channel is connected.
   *
   * @param type The name of the message.
   * @param value The content of the message.
   * @param retryCounter How often the connection is checked.
   * @param timeout Milliseconds between two checks.
   */
  connectedJsToAdvpl(type: string, value: string, retryCounter = 99, timeout = 50): void {
    enqueue({
      type,
      content: value,
      connectTimeout: retryCounter * timeout,
      onError: reportSendError,
    });
  }

  /** A number that no other message of this page has. */
  generateEventId(): number {
    return nextRequestNumber();
  }
}
