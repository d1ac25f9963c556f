import { Observable, ReplaySubject, type Subscriber } from 'rxjs';
import { reportOnce } from '../errors/report';
import { post } from './send-queue';
import { listenTo, openChannel, takeAnswers, whenLost } from './channel-registry';
import { type ProJsToAdvpl } from './pro-js-to-advpl';
import { lostAnswer } from '../host/protheus-channel-error';
import { nextNumber } from './request-number';
import { keepZone, outsideZone } from '../timing/zone';

/** What the callback of `buildObservable` gets with each answer. */
export interface AdvplAnswer<T> {
  readonly type: string;
  /** The answer's content: a text, or what the application's `advpltojs.js` made of it. */
  readonly protheusResponse: unknown;
  /** What the callback answers the subscribers with. */
  readonly subscriber: Subscriber<T>;
}

/** How long an answer may take before the developer is told. */
const PATIENCE = 30_000;

/** How long an answer is still taken when nobody is subscribed any more. */
const LINGER = 60_000;

/**
 * The exchange behind `buildObservable`. The message is sent exactly once, when the first one
 * subscribes or, if nobody does, in the next task; all subscribers share what the callback makes
 * of the answer. Answers of one name go to those who asked, in the order of asking.
 *
 * There is no time limit, as there never was: the callers are not prepared for one.
 */
export function advplObservable<T>(
  callBack: (answer: AdvplAnswer<T>) => void,
  { sendInfo, receiveId, autoDestruct }: ProJsToAdvpl,
): Observable<T> {
  const type = sendInfo?.type ?? '';
  const name = receiveId || (sendInfo?.content ? type : `${type}-${nextNumber()}`);
  const asked = !!sendInfo && autoDestruct;
  const inZone = keepZone();
  const answers = new ReplaySubject<T>(autoDestruct ? Infinity : 1);
  let subscriber!: Subscriber<T>;
  let subscribers = 0;
  let subscribed = false;
  let started = false;
  let sent = !asked;
  let over = false;
  let stop: (() => void) | undefined;
  let warning: ReturnType<typeof setTimeout> | undefined;
  let lingering: ReturnType<typeof setTimeout> | undefined;

  const rest = (): void => {
    clearTimeout(lingering);
    stop?.();
    stop = undefined;
  };

  const answered = (content: unknown): void => {
    clearTimeout(warning);
    if (autoDestruct) {
      over = true;
      rest();
    }
    inZone(() => {
      try {
        callBack({ type: name, protheusResponse: content, subscriber });
      } catch (error) {
        subscriber.error(error);
      }
    });
  };

  const listen = (): void => {
    if (stop || over || !sent) return;
    const leave = [
      openChannel(),
      asked
        ? takeAnswers(name, content => {
            answered(content);
            return true;
          })
        : listenTo(name, (_type, content) => answered(content)),
    ];
    if (asked) leave.push(whenLost(() => subscriber.error(lostAnswer(type))));
    stop = () => leave.forEach(end => end());
  };

  const start = (): void => {
    clearTimeout(unsubscribed);
    if (started) return;
    started = true;
    listen();
    if (!sendInfo) return;
    post({
      type,
      content: sendInfo.content || name,
      sending: () => {
        sent = true;
        listen();
        if (typeof ngDevMode === 'undefined' || ngDevMode) {
          warning = outsideZone(() => setTimeout(() => reportSilence(type, name), PATIENCE));
        }
      },
      failed: error => inZone(() => subscriber.error(error)),
    });
  };

  const linger = (): void => {
    if (subscribers) return;
    if (asked || !subscribed) lingering = outsideZone(() => setTimeout(rest, LINGER));
    else rest();
  };

  new Observable<T>(created => {
    subscriber = created;
    return () => {
      over = true;
      clearTimeout(warning);
      rest();
    };
  }).subscribe(answers);

  const unsubscribed = sendInfo
    ? outsideZone(() =>
        setTimeout(() => {
          start();
          linger();
        }),
      )
    : undefined;

  return new Observable<T>(observer => {
    const back = keepZone();
    clearTimeout(lingering);
    subscribers++;
    subscribed = true;
    start();
    listen();
    const subscription = answers.subscribe({
      next: value => back(() => observer.next(value)),
      error: error => back(() => observer.error(error)),
      complete: () => back(() => observer.complete()),
    });
    return () => {
      subscription.unsubscribe();
      subscribers--;
      linger();
    };
  });
}

function reportSilence(type: string, name: string): void {
  reportOnce(
    'NGP410',
    (typeof ngDevMode === 'undefined' || ngDevMode) &&
      `AdvPL has not answered the message "${type}" with "${name}" for ${PATIENCE / 1000} s, and ` +
        'buildObservable waits without a limit. Look whether JsToAdvpl handles this type and ' +
        'calls oWebChannel:AdvPLToJS with that name, or use ProtheusChannel.request(), which has ' +
        'a limit.',
    type,
  );
}
