import { ErrorCode, type ProtheusErrorCode } from '../errors/error-codes';
import { ProtheusError } from '../errors/protheus-error';
import { isLost } from './connection';
import { hostKind } from './host-kind';
import { platformChannel } from './platform-channel';

/**
 * The error of a message to AdvPL that was not sent, not answered or not answered with JSON, or of a
 * message from AdvPL that was dropped.
 */
export class ProtheusChannelError extends ProtheusError {
  /** The library makes these errors. An application receives them. */
  private constructor(
    code: ProtheusErrorCode,
    /** The type of the message. */
    readonly type: string,
    text?: string | false | null,
    cause?: unknown,
    /** The text of an answer that is not JSON. */
    readonly rawText?: string,
  ) {
    super(code, text, cause);
  }

  /**
   * @internal
   * @param code One of `NGP401` to `NGP411`.
   * @param type The type of the message.
   * @param text What happened, why, and what to do.
   * @param rawText The text of an answer that is not JSON.
   */
  static create(
    code: ProtheusErrorCode,
    type: string,
    text?: string | false | null,
    cause?: unknown,
    rawText?: string,
  ): ProtheusChannelError {
    return new ProtheusChannelError(code, type, text, cause, rawText);
  }
}

/**
 * The error of a message that cannot be sent. Its code distinguishes no host, no script, a lost
 * connection and a channel that is not connected yet.
 *
 * @param type The type of the message, if there is one.
 */
export function sendFailed(type = '', cause?: unknown): ProtheusChannelError {
  const code =
    hostKind() === 'browser'
      ? ErrorCode.NOT_INSIDE_PROTHEUS
      : !platformChannel()
        ? ErrorCode.CHANNEL_SCRIPT_MISSING
        : cause || isLost()
          ? ErrorCode.CONNECTION_LOST
          : ErrorCode.CHANNEL_NOT_CONNECTED;
  return ProtheusChannelError.create(
    code,
    type,
    (typeof ngDevMode === 'undefined' || ngDevMode) &&
      (type
        ? `The message "${type}" was not sent to AdvPL: `
        : 'The AdvPL channel is not available: ') +
        {
          [ErrorCode.CHANNEL_SCRIPT_MISSING]:
            'Protheus opened this page, but its script twebchannel.js is not there. Look for it ' +
            'in the network panel: a `noredirect` file in the app and a page served by another ' +
            'server than Protheus leave it out.',
          [ErrorCode.CHANNEL_NOT_CONNECTED]:
            'the channel to Protheus did not connect in time. Close the application and open it ' +
            'again; where it is slow, await whenProtheusEmbedded({ timeout: 30000 }) first.',
          [ErrorCode.CONNECTION_LOST]:
            'the connection to Protheus ended. Open the application again.',
          [ErrorCode.NOT_INSIDE_PROTHEUS]:
            'this page was not opened by Protheus, so no AdvPL program receives messages. Open it ' +
            'by FwCallApp or by the local host (npx protheus-devkit host).',
        }[code],
    cause,
  );
}

/** The error of a request without an answer. */
export function requestTimedOut({
  type,
  answer,
  timeout,
}: {
  readonly type: string;
  readonly answer: string;
  readonly timeout: number;
}): ProtheusChannelError {
  return ProtheusChannelError.create(
    ErrorCode.REQUEST_TIMED_OUT,
    type,
    (typeof ngDevMode === 'undefined' || ngDevMode) &&
      `AdvPL did not answer the message "${type}" with "${answer}" within ${timeout / 1000} s. ` +
        'Check that Static Function JsToAdvpl handles this type, calls ' +
        `oWebChannel:AdvPLToJS("${answer}", …) and did not stop with an error. A handler that ` +
        'needs longer takes { timeout } in milliseconds.',
  );
}

/** The error of a request whose connection ended before the answer arrived. */
export function connectionLost(type: string): ProtheusChannelError {
  return ProtheusChannelError.create(
    ErrorCode.CONNECTION_LOST,
    type,
    (typeof ngDevMode === 'undefined' || ngDevMode) &&
      `The connection to Protheus ended before AdvPL answered the message "${type}". Whether it ` +
        'was executed is not known. Open the application again.',
  );
}
