import { finished } from 'node:stream/promises';
import { limitedStream } from './limited-stream.js';

/** A range of a text. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A start tag, its position, and the position of the code of an inline script or style. */
export interface HtmlElement extends Range {
  readonly tag: string;
  readonly attributes: ReadonlyMap<string, HtmlAttribute>;
  /** Whether the element is before the end of `<head>`. */
  readonly inHead: boolean;
  /** The code inside a script or style element. */
  readonly code: Range | undefined;
}

/** An attribute with its decoded value; the range covers name and value. */
export interface HtmlAttribute extends Range {
  readonly value: string;
}

interface Offsets {
  readonly startOffset: number;
  readonly endOffset: number;
}

/**
 * Reads the elements of a page in their order, as a browser's tokenizer does.
 *
 * @throws DevkitError PDK142 when a tag has more attributes than are read.
 */
export async function parseHtml(text: string): Promise<readonly HtmlElement[]> {
  const elements: HtmlElement[] = [];
  const parser = await limitedStream();
  let inHead = true;
  let open: { tag: string; index: number } | undefined;
  parser.on('startTag', ({ tagName, attrs, sourceCodeLocation }) => {
    if (!sourceCodeLocation) return;
    if (tagName === 'body') inHead = false;
    // The typings of the tokens lack the positions of the attributes.
    const { attrs: ranges } = sourceCodeLocation as { attrs?: Record<string, Offsets> };
    const attributes = new Map<string, HtmlAttribute>();
    for (const { name, prefix, value } of attrs) {
      const full = prefix ? `${prefix}:${name}` : name;
      const range = ranges?.[full] ?? sourceCodeLocation;
      attributes.set(full, { value, start: range.startOffset, end: range.endOffset });
    }
    const { startOffset: start, endOffset: end } = sourceCodeLocation;
    if (tagName === 'script' || tagName === 'style')
      open = { tag: tagName, index: elements.length };
    elements.push({ tag: tagName, attributes, start, end, inHead, code: undefined });
  });
  parser.on('endTag', ({ tagName, sourceCodeLocation }) => {
    if (tagName === 'head') inHead = false;
    if (open?.tag !== tagName || !sourceCodeLocation) return;
    const element = elements[open.index] as HtmlElement;
    const code = { start: element.end, end: sourceCodeLocation.startOffset };
    if (code.end > code.start) elements[open.index] = { ...element, code };
    open = undefined;
  });
  parser.resume();
  parser.end(text);
  await finished(parser);
  return elements;
}
