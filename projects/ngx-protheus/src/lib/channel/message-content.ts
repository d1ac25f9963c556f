import { ProtheusChannelError } from '../host/protheus-channel-error';

/** A content as the channel carries it: texts as they are, nothing as no text, the rest as JSON. */
export function textOf(content: unknown): string {
  return typeof content === 'string' ? content : (JSON.stringify(content) ?? '');
}

/**
 * The value of an answer.
 *
 * @throws ProtheusChannelError when it is no JSON.
 */
export function jsonAnswer<T>(type: string, content: unknown): T {
  if (typeof content !== 'string') return content as T; // parsed by the application's advpltojs.js
  try {
    return JSON.parse(content) as T;
  } catch (error) {
    throw new ProtheusChannelError(
      'NGP405',
      type,
      (typeof ngDevMode === 'undefined' || ngDevMode) &&
        (content
          ? `AdvPL answered the message "${type}" with what is no JSON. `
          : `AdvPL answered the message "${type}" with an empty text. `) +
          'The rawText of this error is the answer. Let AdvPL send FwJsonSerialize(…) or ' +
          "JsonObject():ToJson(), or request it with { responseType: 'text' }.",
      error,
      content,
    );
  }
}
