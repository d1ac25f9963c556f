import { Injectable, type OnDestroy } from '@angular/core';
import { type Observable, Subject, takeUntil } from 'rxjs';
import { reportErrorOnce } from '../errors/report';
import { advplObservable } from '../channel/advpl-observable';
import { isConnected } from '../host/connection';
import { post } from '../channel/send-queue';
import { listenTo, takeKept } from '../channel/channel-registry';
import { platformChannel, platformDialog } from '../host/platform-channel';
import { type ProJsToAdvpl } from '../channel/pro-js-to-advpl';
import { nextNumber } from '../channel/request-number';
import { type Untyped } from '../session/models/untyped';

/**
 * The channel to AdvPL with the members that applications know. New code is better served by
 * `ProtheusChannel`, whose requests have a time limit and typed answers.
 *
 * It has no dependencies: `new ProJsToAdvplService()` works.
 */
@Injectable({ providedIn: 'root' })
export class ProJsToAdvplService implements OnDestroy {
  private readonly stops: (() => void)[] = [];
  private readonly destroyed = new Subject<void>();

  ngOnDestroy(): void {
    this.destroyed.next();
    for (const stop of this.stops.splice(0)) stop();
  }

  /** Whether the page has Qt's `dialog`, which exists from the connection on. */
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
   * Sends a message to AdvPL. Before the channel is connected it waits in line.
   *
   * @returns Whether there is a channel. It does not say that AdvPL got the message.
   */
  jsToAdvpl(type: string, content: string): boolean {
    if (this.hasWebChannel()) {
      post({ type, content, failed: reportErrorOnce });
      return true;
    }
    const dialog = platformDialog();
    dialog?.jsToAdvpl(type, content);
    return !!dialog;
  }

  /**
   * Closes the application.
   *
   * @param value `'force'` closes at once, empty lets Protheus ask the person.
   */
  AdvplCloseApp(value = ''): void {
    this.jsToAdvpl('close', value);
  }

  /**
   * Listens to the messages of a name for good, including those that came before.
   *
   * @param callBack Gets `{ protheusResponse }`, the content of the message.
   */
  buildListener(id: string, callBack: Untyped): void {
    const hear = (type: string, content: unknown): void =>
      callBack({ type, protheusResponse: content });
    this.stops.push(listenTo(id, hear));
    let kept;
    while ((kept = takeKept(id))) hear(id, kept.content);
  }

  /**
   * Sends a message and emits what the callback makes of the answer. The message is sent once, when
   * the first one subscribes or, if nobody does, in the next task; the answer is shared.
   *
   * @param callBack Gets `{ protheusResponse, subscriber }` and calls `subscriber.next(…)`.
   * @param options `receiveId` is the name of the answer; without it AdvPL gets a generated one as
   * the content. `autoDestruct` takes one answer only.
   */
  buildObservable<T>(callBack: Untyped, options: ProJsToAdvpl): Observable<T> {
    return advplObservable<T>(callBack, options).pipe(takeUntil(this.destroyed));
  }

  /** Whether the channel is connected. To know who opened the application, use `embedding()`. */
  protheusConnected(): boolean {
    return isConnected();
  }

  /**
   * Sends a message as soon as the channel is connected.
   *
   * @param retryCounter How often to look for the connection.
   * @param timeout Milliseconds between two looks.
   */
  connectedJsToAdvpl(type: string, value: string, retryCounter = 99, timeout = 50): void {
    post({ type, content: value, limit: retryCounter * timeout, failed: reportErrorOnce });
  }

  /** A number that no other message of this page has. */
  generateEventId(): number {
    return nextNumber();
  }
}
