import { type Tree } from '@angular-devkit/schematics';
import { indentAt } from './text-edit';
import { readTextFile, writeTextFile } from './text-file';

interface Tag {
  readonly tagName: string;
  readonly attrs: readonly { readonly name: string; readonly value: string }[];
  readonly raw: string;
  readonly start: number;
}

/**
 * Puts `<base href="/">` into the head of an index file, before the first URL. FwCallApp rewrites
 * this tag when it opens the application.
 *
 * @returns The previous URL; undefined when the file had no base tag.
 */
export async function setBaseHref(tree: Tree, path: string): Promise<string | undefined> {
  const file = readTextFile(tree, path);
  if (!file) return undefined;
  const { text, eol, indent } = file;
  const tags = await startTags(text);
  const base = tags.find(({ tagName }) => tagName === 'base');
  const href = base?.attrs.find(({ name }) => name === 'href')?.value;
  const firstUrlTag = tags.find(
    ({ tagName, attrs }) =>
      tagName !== 'base' && attrs.some(({ name }) => name === 'href' || name === 'src'),
  );
  const isEarly = !!base && (!firstUrlTag || base.start < firstUrlTag.start);
  if (isEarly && href === '/') return href;

  if (base && isEarly) {
    const tag = withHref(base);
    writeTextFile(tree, file, replace(text, base.start, base.raw.length, tag));
    return href;
  }
  const rest = base ? removeLine(text, base.start, base.raw.length) : text;
  const head = tags.find(({ tagName }) => tagName === 'head');
  const anchor = head ?? tags.find(({ tagName }) => tagName === 'html');
  const tag = base ? withHref(base) : '<base href="/">';
  if (!anchor || (firstUrlTag && firstUrlTag.start < anchor.start)) {
    // In a document without a head tag, the parser opens the head before the first tag of a head.
    const start = tags.find(({ tagName }) => tagName !== 'html')?.start ?? 0;
    writeTextFile(tree, file, replace(rest, start, 0, tag + eol + indentAt(text, start)));
    return href;
  }
  const end = anchor.start + anchor.raw.length;
  const next = tags.find(({ start }) => start >= end);
  const isOwnLine = next && /\n[ \t]*$/.test(text.slice(end, next.start));
  const space = isOwnLine
    ? indentAt(text, next.start)
    : indentAt(text, anchor.start) + (head ? indent : '');
  writeTextFile(tree, file, replace(rest, end, 0, eol + space + tag));
  return href;
}

/** The start tags of a document with their positions, parsed by the rules of browsers. */
async function startTags(text: string): Promise<Tag[]> {
  const { RewritingStream } = await import('parse5-html-rewriting-stream');
  const stream = new RewritingStream();
  const tags: Tag[] = [];
  stream.on('startTag', ({ tagName, attrs, sourceCodeLocation }, raw) => {
    tags.push({ tagName, attrs, raw, start: sourceCodeLocation?.startOffset ?? 0 });
    stream.emitRaw(raw);
  });
  await new Promise<void>((resolve, reject) => {
    stream.on('error', reject).on('end', resolve).resume();
    stream.end(text, 'utf8');
  });
  return tags;
}

/** The tag with `/` as its URL and everything else as it was. */
function withHref({ raw }: Tag): string {
  const attribute = /(\shref\s*=\s*)("[^"]*"|'[^']*'|[^\s>]+)/i;
  if (!attribute.test(raw)) return raw.replace(/^<base/i, '$& href="/"');
  return raw.replace(attribute, (_, name: string, value: string) => {
    const quote = value.startsWith("'") ? "'" : '"';
    return `${name}${quote}/${quote}`;
  });
}

function replace(text: string, start: number, length: number, added: string): string {
  return text.slice(0, start) + added + text.slice(start + length);
}

/** Removes a tag. The line is removed too when it contains nothing else. */
function removeLine(text: string, start: number, length: number): string {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const after = /^[ \t]*\r?\n/.exec(text.slice(start + length))?.[0].length ?? 0;
  const alone = after > 0 && !text.slice(lineStart, start).trim();
  return alone
    ? text.slice(0, lineStart) + text.slice(start + length + after)
    : replace(text, start, length, '');
}
