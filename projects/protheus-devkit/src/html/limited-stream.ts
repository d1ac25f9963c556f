import { type RewritingStream } from 'parse5-html-rewriting-stream';
import { DevkitError } from '../devkit-error.js';

/** The time of a tag grows with the square of its attributes; people write less than a hundred. */
const MOST_ATTRIBUTES = 2_000;

/** The part of parse5's tokenizer in which each attribute ends; it looks the name up in all others. */
interface Tokenizer {
  readonly currentToken: { readonly attrs: readonly unknown[]; readonly tagName?: string } | null;
  _leaveAttrName(): void;
}

/**
 * @returns A stream that reads a page. It fails with PDK142 at a tag with too many attributes.
 */
export async function limitedStream(): Promise<RewritingStream> {
  const { RewritingStream: Stream } = await import('parse5-html-rewriting-stream');
  const stream = new Stream();
  const { tokenizer } = stream as unknown as { readonly tokenizer: Tokenizer };
  const leave = tokenizer._leaveAttrName.bind(tokenizer);
  tokenizer._leaveAttrName = (): void => {
    if ((tokenizer.currentToken?.attrs.length ?? 0) >= MOST_ATTRIBUTES) {
      throw tooManyAttributes(tokenizer.currentToken?.tagName ?? '');
    }
    leave();
  };
  return stream;
}

function tooManyAttributes(tag: string): DevkitError {
  return new DevkitError('PDK142', {
    en: `A tag <${tag}> has more than ${MOST_ATTRIBUTES} attributes: the page is not read.`,
    pt: `Uma tag <${tag}> tem mais de ${MOST_ATTRIBUTES} atributos: a página não é lida.`,
  });
}
