import { Subject } from 'rxjs';
import { type ProtheusErrorCode } from '../errors/error-codes';
import { type DevText } from '../errors/protheus-error';
import { reportErrorOnce, reportOnce } from '../errors/report';
import { ProtheusChannelError } from '../host/protheus-channel-error';

/** Failures that no caller receives, page-wide. {@link ProtheusChannel.errors} emits them. */
export const channelErrors = /* @__PURE__ */ new Subject<ProtheusChannelError>();

/** Reports and emits the error of a message whose sender expects no answer. */
export function reportSendError(error: ProtheusChannelError): void {
  reportErrorOnce(error);
  channelErrors.next(error);
}

/**
 * Reports, once for each type, and emits that a message from AdvPL was dropped.
 *
 * **Security.** The error does not carry the content: it may be a token.
 */
export function reportDroppedMessage(code: ProtheusErrorCode, type: string, text: DevText): void {
  reportOnce(code, text, type);
  channelErrors.next(ProtheusChannelError.create(code, type, text));
}
