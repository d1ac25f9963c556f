import { ErrorCode } from '../errors/error-codes';
import { ProtheusChannelError } from '../host/protheus-channel-error';

/** A content as the channel sends it: a text as it is, `undefined` as empty text, the rest as JSON. */
export function serializeContent(content: unknown): string {
  return typeof content === 'string' ? content : (JSON.stringify(content) ?? '');
}

/** The value of a message: what its JSON says, or the text where it is not JSON. */
export function parseContent(content: unknown): unknown {
  if (typeof content !== 'string') return content; // parsed by the application's advpltojs.js
  try {
    return JSON.parse(content);
  } catch {
    return content;
  }
}

/**
 * The value of an answer.
 *
 * @throws ProtheusChannelError NGP405 when it is not JSON.
 */
export function parseAnswer<T>(type: string, content: unknown): T {
  if (typeof content !== 'string') return content as T; // parsed by the application's advpltojs.js
  try {
    return JSON.parse(content) as T;
  } catch (error) {
    throw ProtheusChannelError.create(
      ErrorCode.ANSWER_MALFORMED,
      type,
      (typeof ngDevMode === 'undefined' || ngDevMode) &&
        (content
          ? `The answer of AdvPL to the message "${type}" is not JSON. `
          : `The answer of AdvPL to the message "${type}" is an empty text. `) +
          'The rawText of this error is the answer. Let AdvPL send FwJsonSerialize(…) or ' +
          "JsonObject():ToJson(), or request it with { responseType: 'text' }.",
      error,
      content,
    );
  }
}
