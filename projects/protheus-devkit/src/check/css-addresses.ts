import { type Range } from '../html/html.js';

/** An address in a style sheet. */
export interface CssAddress extends Range {
  readonly address: string;
}

const blank = (comment: string): string => ' '.repeat(comment.length);

/** The addresses of `url()` and `@import` in a style sheet; comments are passed over. */
export function cssAddresses(css: string): readonly CssAddress[] {
  const found: CssAddress[] = [];
  const code = css.replace(/\/\*[^]*?(\*\/|$)/g, blank);
  const pattern =
    /(?:(@namespace\b[^;{}]*)|\burl\(\s*(["']?)([^"')\n]*)|@import\s*(["'])([^"'\n]*))/gi;
  for (const match of code.matchAll(pattern)) {
    const address = match[3] ?? match[5];
    // An @namespace names, it does not load.
    if (address === undefined) continue;
    const start = match.index + match[0].length - address.length;
    found.push({ address: address.trim(), start, end: start + address.length });
  }
  return found;
}
