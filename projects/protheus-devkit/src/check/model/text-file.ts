import { type AppFile } from '../../app-package/app-file.js';
import { type Place } from '../../findings/finding.js';
import { type HtmlElement, parseHtml } from '../../html/html.js';

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

/** A larger file is data and not a script: it is not read. */
const LARGEST_TEXT = 32 * 1024 * 1024;

const BYTE_ORDER_MARK = '\uFEFF';

/** A text of the application, read once for all rules. */
export class TextFile {
  readonly path: string;
  readonly kind: TextKind;
  readonly text: string;
  readonly hasByteOrderMark: boolean;
  /** The elements of an html file, in order; empty for other files. */
  readonly elements: readonly HtmlElement[];

  private constructor(
    path: string,
    kind: TextKind,
    text: string,
    hasByteOrderMark: boolean,
    elements: readonly HtmlElement[],
  ) {
    this.path = path;
    this.kind = kind;
    this.text = text;
    this.hasByteOrderMark = hasByteOrderMark;
    this.elements = elements;
  }

  /** @returns The text of a file, when it is one that the rules read. */
  static async read(file: AppFile): Promise<TextFile | undefined> {
    const extension = file.path.slice(file.path.lastIndexOf('.') + 1).toLowerCase();
    const kind = kinds[extension];
    if (kind === undefined || file.size > LARGEST_TEXT) return undefined;
    const decoded = (await file.read()).toString('utf8');
    const text = decoded.startsWith(BYTE_ORDER_MARK) ? decoded.slice(1) : decoded;
    const elements = kind === 'html' ? await parseHtml(text) : [];
    return new TextFile(file.path, kind, text, text !== decoded, elements);
  }

  /** @returns The line and column of a position in the text, counted from 1. */
  place(offset: number): Place {
    const before = this.text.slice(0, offset);
    const lineStart = before.lastIndexOf('\n') + 1;
    let line = 1;
    for (let at = before.indexOf('\n'); at >= 0; at = before.indexOf('\n', at + 1)) line++;
    return { file: this.path, line, column: offset - lineStart + 1 };
  }
}
