import { isUtf8 } from 'node:buffer';
import { type AppFile } from '../../app-package/app-file.js';
import { DevkitError } from '../../devkit-error.js';
import { type Place } from '../../findings/finding.js';
import { type HtmlElement, parseHtml } from '../../html/html.js';
import { type LocalizedText } from '../../text.js';

/** The kinds of text, by the extension. */
export type TextKind = 'html' | 'css' | 'script' | 'json';

const kinds: Readonly<Record<string, TextKind>> = {
  html: 'html',
  htm: 'html',
  css: 'css',
  js: 'script',
  mjs: 'script',
  json: 'json',
  webmanifest: 'json',
};

/** The most bytes of a text that is read: 32 MB. The rule `unread-text` reports a larger one. */
const LARGEST_TEXT = 32 * 1024 * 1024;

interface ReadElements {
  readonly elements: readonly HtmlElement[];
  readonly problem: LocalizedText | undefined;
}

const NO_ELEMENTS: ReadElements = { elements: [], problem: undefined };

const BYTE_ORDER_MARK = '\uFEFF';

/** A text of the application, read once for all rules. */
export class TextFile {
  readonly path: string;
  readonly kind: TextKind;
  readonly text: string;
  readonly hasByteOrderMark: boolean;
  /** Whether the bytes are UTF-8; `text` has U+FFFD in place of what is not. */
  readonly isUtf8: boolean;
  /** The elements of an html file, in order; empty for other files. */
  readonly elements: readonly HtmlElement[];
  /** Why the elements were not read. */
  readonly problem: LocalizedText | undefined;
  #lineStarts: readonly number[] | undefined;

  private constructor(
    path: string,
    kind: TextKind,
    text: string,
    hasByteOrderMark: boolean,
    isUtf8: boolean,
    { elements, problem }: ReadElements,
  ) {
    this.path = path;
    this.kind = kind;
    this.text = text;
    this.hasByteOrderMark = hasByteOrderMark;
    this.isUtf8 = isUtf8;
    this.elements = elements;
    this.problem = problem;
  }

  /** @returns The text of a file, when it is one that the rules read. */
  static async read(file: AppFile): Promise<TextFile | undefined> {
    const kind = kindOf(file.path);
    if (kind === undefined || isTooLarge(file)) return undefined;
    const bytes = await file.read();
    const decoded = bytes.toString('utf8');
    const text = decoded.startsWith(BYTE_ORDER_MARK) ? decoded.slice(1) : decoded;
    const elements = kind === 'html' ? await readElements(text) : NO_ELEMENTS;
    return new TextFile(file.path, kind, text, text !== decoded, isUtf8(bytes), elements);
  }

  /** @returns The line and column of a position in the text, counted from 1. */
  place(offset: number): Place {
    const starts = (this.#lineStarts ??= lineStartsOf(this.text));
    let line = 0;
    let after = starts.length;
    while (after - line > 1) {
      const middle = (line + after) >> 1;
      if ((starts[middle] as number) <= offset) line = middle;
      else after = middle;
    }
    return { file: this.path, line: line + 1, column: offset - (starts[line] as number) + 1 };
  }
}

/** @returns The offsets at which the lines begin: read once, however many places are asked for. */
function lineStartsOf(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** Whether a file is a text that is too large to be read. */
export function isTooLarge({ path, size }: Pick<AppFile, 'path' | 'size'>): boolean {
  return kindOf(path) !== undefined && size > LARGEST_TEXT;
}

function kindOf(path: string): TextKind | undefined {
  return kinds[path.slice(path.lastIndexOf('.') + 1).toLowerCase()];
}

async function readElements(html: string): Promise<ReadElements> {
  try {
    return { elements: await parseHtml(html), problem: undefined };
  } catch (error) {
    if (!(error instanceof DevkitError)) throw error;
    return { elements: [], problem: error.text };
  }
}
