import { type Range } from '../../html/html.js';

/** A URL in a style sheet. */
export interface CssUrl extends Range {
  readonly url: string;
}

function blank(comment: string): string {
  return ' '.repeat(comment.length);
}

/** @returns The URLs of `url()` and `@import` in a style sheet, without those in comments. */
export function cssUrls(css: string): readonly CssUrl[] {
  const found: CssUrl[] = [];
  const code = css.replace(/\/\*[^]*?(\*\/|$)/g, blank);
  const pattern =
    /(?:(@namespace\b[^;{}]*)|\burl\(\s*(["']?)([^"')\n]*)|@import\s*(["'])([^"'\n]*))/gi;
  for (const match of code.matchAll(pattern)) {
    const url = match[3] ?? match[5];
    // The URL of @namespace is a name: nothing is loaded.
    if (url === undefined) continue;
    const start = match.index + match[0].length - url.length;
    found.push({ url: url.trim(), start, end: start + url.length });
  }
  return found;
}
