import { ErrorCode } from '../errors/error-codes';
import {
  connectionLost,
  type ProtheusChannelError,
  requestTimedOut,
} from '../host/protheus-channel-error';
import { runInRootZone } from '../timing/zone';
import { reportDroppedMessage } from './channel-errors';
import {
  addResponseHandler,
  handlerCount,
  onChannelClosed,
  onConnectionLost,
} from './channel-registry';
import { startTimeout } from './request-timeout';
import { enqueue } from './send-queue';

/** A message that expects an answer. */
export interface PendingRequest {
  readonly type: string;
  readonly content: string;
  /** The type of the answer. */
  readonly answerType: string;
  /** In milliseconds. */
  readonly timeout: number;
  onAnswer(content: unknown): void;
  onError(error: ProtheusChannelError): void;
}

/** How long a second answer to the same request may follow the first, in milliseconds. */
const DUPLICATE_WINDOW = 30;

/** How long a late answer is waited for before the next request is sent, in milliseconds. */
const LATE_ANSWER_WINDOW = 60_000;

const queues = new Map<string, RequestQueue>();

/**
 * Sends a request to AdvPL. Requests with the same answer type are sent one after the other: an
 * answer does not say which request it belongs to, so a late or a second answer would be taken for
 * the answer to the next request.
 *
 * @returns Cancels the request.
 */
export function enqueueRequest(request: PendingRequest): () => void {
  let queue = queues.get(request.answerType);
  if (!queue) queues.set(request.answerType, (queue = new RequestQueue(request.answerType)));
  queue.add(request);
  return () => queue.remove(request);
}

/** The requests of one answer type. */
class RequestQueue {
  readonly #answerType: string;

  readonly #waiting = new Set<PendingRequest>();
  #current: PendingRequest | undefined;
  /** Removes the current request from the send queue; undefined once it was sent. */
  #cancelSend: (() => void) | undefined;
  /** Ends the time limit and the listeners of the current request or of the blocked queue. */
  #teardowns: (() => void)[] = [];
  #removeHandler: (() => void) | undefined;
  /** Set while no further request is sent. */
  #blockTimer: ReturnType<typeof setTimeout> | undefined;
  /** Whether the queue is blocked by a request that was sent and not answered. */
  #expectsLateAnswer = false;

  constructor(answerType: string) {
    this.#answerType = answerType;
  }

  add(request: PendingRequest): void {
    this.#waiting.add(request);
    this.#sendNext();
  }

  remove(request: PendingRequest): void {
    if (this.#waiting.delete(request)) return this.#sendNext();
    if (request !== this.#current) return;
    if (this.#cancelSend) {
      this.#cancelSend();
      this.#clearCurrent();
      this.#sendNext();
    } else {
      this.#block(LATE_ANSWER_WINDOW);
    }
  }

  #sendNext(): void {
    if (this.#current || this.#blockTimer !== undefined) return;
    const [request] = this.#waiting;
    if (!request) {
      queues.delete(this.#answerType);
      return;
    }
    this.#waiting.delete(request);
    this.#current = request;
    let left = false;
    const cancelSend = enqueue({
      type: request.type,
      content: request.content,
      onSend: () => {
        left = true;
        this.#cancelSend = undefined;
        this.#awaitAnswer(request);
      },
      onError: error => {
        left = true;
        this.#clearCurrent();
        request.onError(error);
        this.#sendNext();
      },
    });
    if (!left) this.#cancelSend = cancelSend;
  }

  #awaitAnswer(request: PendingRequest): void {
    const { type, answerType, timeout } = request;
    this.#removeHandler = addResponseHandler(answerType, content => this.#handleAnswer(content));
    this.#teardowns = [
      startTimeout({
        timeout,
        onTimeout: () =>
          this.#fail(request, requestTimedOut({ type, answer: answerType, timeout })),
      }),
      onConnectionLost(() => this.#fail(request, connectionLost(type))),
    ];
  }

  #handleAnswer(content: unknown): boolean {
    const request = this.#current;
    if (request) {
      this.#block(DUPLICATE_WINDOW);
      request.onAnswer(content);
      return true;
    }
    // No answer of this queue is missing: it belongs to another sender of the same type.
    if (!this.#expectsLateAnswer && handlerCount(this.#answerType) > 1) return false;
    reportDroppedMessage(
      ErrorCode.ANSWER_DROPPED,
      this.#answerType,
      (typeof ngDevMode === 'undefined' || ngDevMode) &&
        `An answer "${this.#answerType}" from AdvPL was dropped: ` +
          (this.#expectsLateAnswer
            ? 'it arrived after the request had timed out or was cancelled.'
            : 'the request was answered already. Let AdvPL answer once.'),
    );
    if (this.#expectsLateAnswer) this.#block(DUPLICATE_WINDOW);
    return true;
  }

  #fail(request: PendingRequest, error: ProtheusChannelError): void {
    this.#block(LATE_ANSWER_WINDOW);
    request.onError(error);
  }

  /** Sends nothing for a while and drops the answers that still arrive. */
  #block(time: number): void {
    clearTimeout(this.#blockTimer);
    this.#clearCurrent(true);
    this.#expectsLateAnswer = time === LATE_ANSWER_WINDOW;
    this.#blockTimer = runInRootZone(() => setTimeout(() => this.#unblock(), time));
    this.#teardowns = [onChannelClosed(() => this.#unblock())];
  }

  #unblock(): void {
    clearTimeout(this.#blockTimer);
    this.#blockTimer = undefined;
    this.#clearCurrent();
    this.#sendNext();
  }

  #clearCurrent(keepHandler = false): void {
    this.#current = undefined;
    this.#cancelSend = undefined;
    for (const teardown of this.#teardowns.splice(0)) teardown();
    if (keepHandler) return;
    this.#removeHandler?.();
    this.#removeHandler = undefined;
  }
}

/** Removes all requests, so that each spec starts in the same state. */
export function resetRequestQueues(): void {
  queues.clear();
}
