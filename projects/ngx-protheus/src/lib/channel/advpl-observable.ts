import { Observable, ReplaySubject, type Subscriber } from 'rxjs';
import { ErrorCode } from '../errors/error-codes';
import { reportOnce } from '../errors/report';
import { connectionLost } from '../host/protheus-channel-error';
import { captureZone, runInRootZone } from '../timing/zone';
import { addResponseHandler, listenTo, onConnectionLost, openChannel } from './channel-registry';
import { type ProJsToAdvpl } from './pro-js-to-advpl';
import { nextRequestNumber } from './request-number';
import { enqueue } from './send-queue';

/** The parameter of the callback of `buildObservable`, once for each answer. */
export interface AdvplAnswer<T> {
  readonly type: string;
  /** The content of the answer: a text, or the value that the application's `advpltojs.js` sent. */
  readonly protheusResponse: unknown;
  /** Emits to the subscribers. */
  readonly subscriber: Subscriber<T>;
}

/** How long an answer may take before the console has a warning, in milliseconds. */
const SLOW_ANSWER_WARNING_MS = 30_000;

/** How long an answer is still handled after the last subscriber left, in milliseconds. */
const UNSUBSCRIBED_GRACE_MS = 60_000;

/**
 * The implementation of `buildObservable`. The message is sent exactly once, on the first
 * subscription or, without one, in the next task; all subscribers share what the callback emits.
 * Answers of one type go to the senders in the order of sending.
 *
 * There is no time limit, because existing callers do not expect one.
 */
export function advplObservable<T>(
  callBack: (answer: AdvplAnswer<T>) => void,
  { sendInfo, receiveId, autoDestruct }: ProJsToAdvpl,
): Observable<T> {
  const type = sendInfo?.type ?? '';
  const answerType = receiveId || (sendInfo?.content ? type : `${type}-${nextRequestNumber()}`);
  const isRequest = !!sendInfo && autoDestruct;
  const inZone = captureZone();
  const answers = new ReplaySubject<T>(autoDestruct ? Infinity : 1);
  let subscriber!: Subscriber<T>;
  let subscribers = 0;
  let subscribedOnce = false;
  let started = false;
  let sent = !isRequest;
  let finished = false;
  let stop: (() => void) | undefined;
  let warningTimer: ReturnType<typeof setTimeout> | undefined;
  let graceTimer: ReturnType<typeof setTimeout> | undefined;

  const stopListening = (): void => {
    clearTimeout(graceTimer);
    stop?.();
    stop = undefined;
  };

  const handleAnswer = (content: unknown): void => {
    clearTimeout(warningTimer);
    if (autoDestruct) {
      finished = true;
      stopListening();
    }
    inZone(() => {
      try {
        callBack({ type: answerType, protheusResponse: content, subscriber });
      } catch (error) {
        subscriber.error(error);
      }
    });
  };

  const listen = (): void => {
    if (stop || finished || !sent) return;
    const teardowns = [
      openChannel(),
      isRequest
        ? addResponseHandler(answerType, content => {
            handleAnswer(content);
            return true;
          })
        : listenTo(answerType, (_type, content) => handleAnswer(content)),
    ];
    if (isRequest) teardowns.push(onConnectionLost(() => subscriber.error(connectionLost(type))));
    stop = () => teardowns.forEach(teardown => teardown());
  };

  const start = (): void => {
    clearTimeout(startTimer);
    if (started) return;
    started = true;
    listen();
    if (!sendInfo) return;
    enqueue({
      type,
      content: sendInfo.content || answerType,
      onSend: () => {
        sent = true;
        listen();
        if (typeof ngDevMode === 'undefined' || ngDevMode) {
          warningTimer = runInRootZone(() =>
            setTimeout(() => reportSlowAnswer(type, answerType), SLOW_ANSWER_WARNING_MS),
          );
        }
      },
      onError: error => inZone(() => subscriber.error(error)),
    });
  };

  const stopIfUnsubscribed = (): void => {
    if (subscribers) return;
    if (isRequest || !subscribedOnce) {
      graceTimer = runInRootZone(() => setTimeout(stopListening, UNSUBSCRIBED_GRACE_MS));
    } else {
      stopListening();
    }
  };

  new Observable<T>(created => {
    subscriber = created;
    return () => {
      finished = true;
      clearTimeout(warningTimer);
      stopListening();
    };
  }).subscribe(answers);

  const startTimer = sendInfo
    ? runInRootZone(() =>
        setTimeout(() => {
          start();
          stopIfUnsubscribed();
        }),
      )
    : undefined;

  return new Observable<T>(observer => {
    const inSubscriberZone = captureZone();
    clearTimeout(graceTimer);
    subscribers++;
    subscribedOnce = true;
    start();
    listen();
    const subscription = answers.subscribe({
      next: value => inSubscriberZone(() => observer.next(value)),
      error: error => inSubscriberZone(() => observer.error(error)),
      complete: () => inSubscriberZone(() => observer.complete()),
    });
    return () => {
      subscription.unsubscribe();
      subscribers--;
      stopIfUnsubscribed();
    };
  });
}

function reportSlowAnswer(type: string, answerType: string): void {
  reportOnce(
    ErrorCode.ANSWER_SLOW,
    (typeof ngDevMode === 'undefined' || ngDevMode) &&
      `AdvPL has not answered the message "${type}" with "${answerType}" within ` +
        `${SLOW_ANSWER_WARNING_MS / 1000} s, and buildObservable waits without a limit. Check ` +
        'that JsToAdvpl handles this type and calls oWebChannel:AdvPLToJS with that name, or use ' +
        'ProtheusChannel.request(), which has a limit.',
    type,
  );
}
