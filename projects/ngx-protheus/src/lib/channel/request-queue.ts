import { reportOnce } from '../errors/report';
import { limitAnswer } from './request-timeout';
import { post } from './send-queue';
import { takeAnswers, takersOf, whenClosed, whenLost } from './channel-registry';
import { lostAnswer, noAnswer, type ProtheusChannelError } from '../host/protheus-channel-error';
import { outsideZone } from '../timing/zone';

/** A message that expects an answer. */
export interface Question {
  readonly type: string;
  readonly content: string;
  /** The name of the answer. */
  readonly answer: string;
  readonly timeout: number;
  answered(content: unknown): void;
  failed(error: ProtheusChannelError): void;
}

/** How long a second answer to the same question may follow the first. */
const ECHO = 30;

/** How long a name is kept free of new questions after one was given up. */
const QUARANTINE = 60_000;

const lanes = new Map<string, Lane>();

/**
 * Asks AdvPL. Questions whose answers have one name are asked one after the other: AdvPL does not
 * say which question an answer belongs to, so that a late or a second answer would be taken for
 * the next one's.
 *
 * @returns What gives the question up.
 */
export function ask(question: Question): () => void {
  let lane = lanes.get(question.answer);
  if (!lane) lanes.set(question.answer, (lane = new Lane(question.answer)));
  lane.add(question);
  return () => lane.remove(question);
}

class Lane {
  private readonly waiting = new Set<Question>();
  private current: Question | undefined;
  /** What takes the current question back, undefined once it was sent. */
  private unpost: (() => void) | undefined;
  /** Ends what was begun when the current question was sent. */
  private stops: (() => void)[] = [];
  private leave: (() => void) | undefined;
  private closed: ReturnType<typeof setTimeout> | undefined;
  private abandoned = false;

  constructor(private readonly name: string) {}

  add(question: Question): void {
    this.waiting.add(question);
    this.next();
  }

  remove(question: Question): void {
    if (this.waiting.delete(question)) return this.next();
    if (question !== this.current) return;
    if (this.unpost) {
      this.unpost();
      this.end();
      this.next();
    } else {
      this.close(QUARANTINE);
    }
  }

  private next(): void {
    if (this.current || this.closed !== undefined) return;
    const [question] = this.waiting;
    if (!question) {
      lanes.delete(this.name);
      return;
    }
    this.waiting.delete(question);
    this.current = question;
    let posted = false;
    const unpost = post({
      type: question.type,
      content: question.content,
      sending: () => {
        posted = true;
        this.unpost = undefined;
        this.sent(question);
      },
      failed: error => {
        posted = true;
        this.end();
        question.failed(error);
        this.next();
      },
    });
    if (!posted) this.unpost = unpost;
  }

  private sent(question: Question): void {
    this.leave = takeAnswers(this.name, content => this.take(content));
    this.stops = [
      limitAnswer({
        timeout: question.timeout,
        expired: () => this.fail(question, noAnswer(question)),
      }),
      whenLost(() => this.fail(question, lostAnswer(question.type))),
    ];
  }

  private take(content: unknown): boolean {
    const question = this.current;
    if (question) {
      this.close(ECHO);
      question.answered(content);
      return true;
    }
    // Somebody else asked under the same name, and no answer of ours is missing.
    if (!this.abandoned && takersOf(this.name) > 1) return false;
    reportOnce(
      'NGP409',
      (typeof ngDevMode === 'undefined' || ngDevMode) &&
        `An answer "${this.name}" from AdvPL was dropped: ` +
          (this.abandoned
            ? 'it came after the application had given the question up.'
            : 'the question was answered already. Let AdvPL answer once.'),
      this.name,
    );
    if (this.abandoned) this.close(ECHO);
    return true;
  }

  private fail(question: Question, error: ProtheusChannelError): void {
    this.close(QUARANTINE);
    question.failed(error);
  }

  /** Keeps the name for a while, so that what still comes under it reaches nobody. */
  private close(time: number): void {
    clearTimeout(this.closed);
    this.end(true);
    this.abandoned = time === QUARANTINE;
    this.closed = outsideZone(() => setTimeout(() => this.open(), time));
    this.stops = [whenClosed(() => this.open())];
  }

  private open(): void {
    clearTimeout(this.closed);
    this.closed = undefined;
    this.end();
    this.next();
  }

  private end(keepName = false): void {
    this.current = undefined;
    this.unpost = undefined;
    for (const stop of this.stops.splice(0)) stop();
    if (keepName) return;
    this.leave?.();
    this.leave = undefined;
  }
}

/** Forgets all questions, so that each spec starts alike. */
export function resetAnswerLanes(): void {
  lanes.clear();
}
