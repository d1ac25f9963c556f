import { pipeline } from 'node:stream/promises';
import { Readable, Writable } from 'node:stream';

/** What the host makes of an application's `index.html`. */
export interface IndexRewrite {
  /** The folder of the application, for `<base href="/">`. */
  readonly base: string;
  /** HTML put first in `<head>`: the scripts of the platform. */
  readonly head: string;
}

/** The rewritten page, and what the page's own base was. */
export interface RewrittenIndex {
  readonly html: string;
  /** The `href` of the page's `<base>`; undefined when it has none. */
  readonly base: string | undefined;
}

/**
 * Edits an `index.html` as FwCallApp does: `<base href="/">`, and only this one, becomes the
 * application's folder; the platform's scripts stand before everything else. The rest of the page
 * stays as it is, byte by byte.
 * @param html the page
 * @param rewrite what to write
 */
export async function rewriteIndex(html: string, rewrite: IndexRewrite): Promise<RewrittenIndex> {
  const { RewritingStream } = await import('parse5-html-rewriting-stream');
  const stream = new RewritingStream();
  let base: string | undefined;
  let injected = false;

  stream.on('startTag', (tag, raw) => {
    if (tag.tagName === 'html') return stream.emitRaw(raw);
    if (tag.tagName === 'head') {
      injected = true;
      return stream.emitRaw(raw + rewrite.head);
    }
    // A page may leave `<head>` out; its first element is then where it would begin.
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
  return { html: parts.join(''), base };
}
