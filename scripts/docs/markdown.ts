/** A fenced block of a page. */
export interface Fence {
  /** The first word after the backticks. */
  readonly language: string;
  /** Whether it is marked `fragment`: a part of code that is not shown. */
  readonly fragment: boolean;
  readonly code: string;
  /** The line of the page where the code starts, from 1. */
  readonly line: number;
}

/** A link of a page. */
export interface Link {
  readonly target: string;
  readonly line: number;
}

/** The parts of a page. A fence contains no headings, links or inline code. */
export interface Markdown {
  readonly fences: readonly Fence[];
  readonly headings: readonly { readonly level: number; readonly text: string }[];
  readonly links: readonly Link[];
  /** The code between single backticks. */
  readonly inlineCode: readonly { readonly code: string; readonly line: number }[];
}

/** Parses the subset of Markdown that the pages use. */
export function readMarkdown(text: string): Markdown {
  const fences: Fence[] = [];
  const headings: { level: number; text: string }[] = [];
  const links: Link[] = [];
  const inlineCode: { code: string; line: number }[] = [];
  let open: { info: string; indent: number; line: number; lines: string[] } | undefined;

  for (const [index, content] of text.split(/\r?\n/).entries()) {
    const line = index + 1;
    const fence = /^( *)```(.*)$/.exec(content);
    if (open) {
      if (fence && fence[2] === '') {
        const [language = '', ...words] = open.info.split(' ');
        const fragment = words.includes('fragment');
        fences.push({ language, fragment, code: open.lines.join('\n'), line: open.line });
        open = undefined;
      } else {
        open.lines.push(content.slice(open.indent));
      }
      continue;
    }
    if (fence) {
      open = { info: fence[2].trim(), indent: fence[1].length, line: line + 1, lines: [] };
      continue;
    }
    const heading = /^(#{1,6}) (.+)$/.exec(content);
    if (heading) headings.push({ level: heading[1].length, text: heading[2] });
    for (const [, code] of content.matchAll(/(?<!`)`([^`]+)`(?!`)/g)) {
      inlineCode.push({ code, line });
    }
    const prose = content.replace(/`[^`]*`/g, '``');
    for (const [, target] of prose.matchAll(/\]\(([^)\s]+)\)/g)) links.push({ target, line });
    for (const [, target] of prose.matchAll(/\b(?:src|href)="([^"]+)"/g)) {
      links.push({ target, line });
    }
  }
  if (open) throw new Error(`The fence of line ${open.line - 1} is not closed.`);
  return { fences, headings, links, inlineCode };
}

/** The anchors of a page's headings, as GitHub generates them. */
export function anchorsOf({ headings }: Markdown): ReadonlySet<string> {
  const seen = new Map<string, number>();
  return new Set(
    headings.map(({ text }) => {
      const slug = text
        .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, '')
        .replace(/ /g, '-');
      const count = seen.get(slug) ?? 0;
      seen.set(slug, count + 1);
      return count ? `${slug}-${count}` : slug;
    }),
  );
}
