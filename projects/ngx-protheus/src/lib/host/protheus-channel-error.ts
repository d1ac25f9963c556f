import { ProtheusError, type ProtheusErrorCode } from '../errors/protheus-error';
import { hostKind } from './host-kind';
import { isLost } from './connection';
import { platformChannel } from './platform-channel';

/** A message to AdvPL that was not sent, not answered, or answered with what is no JSON. */
export class ProtheusChannelError extends ProtheusError {
  /**
   * @param code One of `NGP401` to `NGP407`.
   * @param type The type of the message.
   * @param text What happened, why, and what to do.
   * @param rawText The answer as it came, where there was one.
   */
  constructor(
    code: ProtheusErrorCode,
    readonly type: string,
    text?: string | false | null,
    cause?: unknown,
    readonly rawText?: string,
  ) {
    super(code, text, cause);
  }
}

/**
 * Why nothing can be sent: tells apart no host, no scripts, lost and not connected.
 *
 * @param type The message that was to be sent, if there was one.
 */
export function unsent(type = '', cause?: unknown): ProtheusChannelError {
  const code =
    hostKind() === 'browser'
      ? 'NGP407'
      : !platformChannel()
        ? 'NGP401'
        : cause || isLost()
          ? 'NGP404'
          : 'NGP402';
  return new ProtheusChannelError(
    code,
    type,
    (typeof ngDevMode === 'undefined' || ngDevMode) &&
      (type
        ? `The message "${type}" was not sent to AdvPL: `
        : 'Nobody at AdvPL can be reached: ') +
        {
          NGP401:
            'Protheus opened this page, but its script twebchannel.js is not there. Look for it ' +
            'in the network panel: a `noredirect` file in the app and a page served by another ' +
            'server than Protheus leave it out.',
          NGP402:
            'the channel to Protheus did not connect in time. Close the application and open it ' +
            'again; where it is slow, await whenEmbedded({ timeout: 30000 }) first.',
          NGP404: 'the connection to Protheus ended. Open the application again.',
          NGP407:
            'this page was not opened by Protheus, so there is nobody to send it to. Open it by ' +
            'FwCallApp or by the local host (npx protheus-devkit host).',
        }[code],
    cause,
  );
}

/** AdvPL is silent. */
export function noAnswer({
  type,
  answer,
  timeout,
}: {
  readonly type: string;
  readonly answer: string;
  readonly timeout: number;
}): ProtheusChannelError {
  return new ProtheusChannelError(
    'NGP403',
    type,
    (typeof ngDevMode === 'undefined' || ngDevMode) &&
      `AdvPL did not answer the message "${type}" with "${answer}" within ${timeout / 1000} s. ` +
        'Look whether Static Function JsToAdvpl handles this type, calls ' +
        `oWebChannel:AdvPLToJS("${answer}", …) and did not stop with an error. A handler that ` +
        'needs longer takes { timeout } in milliseconds.',
  );
}

/** The connection ended while AdvPL worked on the message. */
export function lostAnswer(type: string): ProtheusChannelError {
  return new ProtheusChannelError(
    'NGP404',
    type,
    (typeof ngDevMode === 'undefined' || ngDevMode) &&
      `The connection to Protheus ended before AdvPL answered the message "${type}". Whether it ` +
        'was executed is not known. Open the application again.',
  );
}
