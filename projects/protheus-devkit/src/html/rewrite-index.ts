import { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { limitedStream } from './limited-stream.js';

/** The changes of an application's `index.html`. */
export interface IndexRewrite {
  /** The folder of the application, for `<base href="/">`. */
  readonly base: string;
  /** HTML inserted at the start of `<head>`: the scripts of the platform. */
  readonly head: string;
}

/** The rewritten page, and the base of the original page. */
export interface RewrittenIndex {
  readonly html: string;
  /** The original `href` of `<base>`; undefined when the page has none. */
  readonly base: string | undefined;
  /** The URLs of other servers that the page loads something from, without query and fragment. */
  readonly externalUrls: readonly string[];
}

/** What `<link>` loads; a canonical URL or an alternative page is a mere link. */
const LOADING_LINK =
  /(^|\s)(stylesheet|icon|apple-touch-icon|manifest|preload|modulepreload|prefetch|preconnect|dns-prefetch)(\s|$)/i;

/**
 * Edits an `index.html` as FwCallApp does: only `<base href="/">` is replaced, by the application's
 * folder, and the scripts of the platform are inserted before everything else. The rest of the page
 * stays byte by byte.
 *
 * @param html The page.
 * @param rewrite The new base and the scripts.
 */
export async function rewriteIndex(html: string, rewrite: IndexRewrite): Promise<RewrittenIndex> {
  const stream = await limitedStream();
  let base: string | undefined;
  let injected = false;
  const externalUrls = new Set<string>();

  stream.on('startTag', (tag, raw) => {
    const url = externalUrl(tag.tagName, tag.attrs);
    if (url !== undefined) externalUrls.add(url);
    if (tag.tagName === 'html') return stream.emitRaw(raw);
    if (tag.tagName === 'head') {
      injected = true;
      return stream.emitRaw(raw + rewrite.head);
    }
    // A page may omit `<head>`, which then begins at the first element.
    if (!injected) stream.emitRaw(rewrite.head);
    injected = true;
    const href = tag.tagName === 'base' && tag.attrs.find(attribute => attribute.name === 'href');
    if (href && base === undefined) {
      base = href.value;
      if (base === '/') {
        href.value = rewrite.base;
        return stream.emitStartTag(tag);
      }
    }
    stream.emitRaw(raw);
  });

  const parts: string[] = [];
  const sink = new Writable({
    decodeStrings: false,
    write(chunk: string, _encoding, done) {
      parts.push(String(chunk));
      done();
    },
  });
  await pipeline(Readable.from([html]), stream, sink);
  if (!injected) parts.push(rewrite.head);
  return { html: parts.join(''), base, externalUrls: [...externalUrls] };
}

/** The URL of another server that an element loads. */
function externalUrl(
  tagName: string,
  attrs: readonly { readonly name: string; readonly value: string }[],
): string | undefined {
  const valueOf = (name: string): string => attrs.find(attr => attr.name === name)?.value ?? '';
  const isLink = tagName === 'link' && LOADING_LINK.test(valueOf('rel'));
  const isSource = ['script', 'img', 'iframe', 'source', 'video', 'audio'].includes(tagName);
  const url = (isLink ? valueOf('href') : isSource ? valueOf('src') : '').trim();
  return /^(https?:)?\/\/[^/]/i.test(url) ? url.split(/[?#]/, 1)[0] : undefined;
}
