/** One directive of nginx.conf, with the directives of its block. */
export interface NginxDirective {
  readonly name: string;
  readonly args: readonly string[];
  readonly line: number;
  readonly block: readonly NginxDirective[] | undefined;
  /** The included file that has the directive; undefined for the file that is read. */
  readonly file?: string;
}

interface Token {
  readonly text: string;
  readonly line: number;
  readonly quoted: boolean;
}

interface OpenBlock {
  readonly directives: NginxDirective[];
  readonly file: string | undefined;
  /** The tokens of the directive that is not ended yet. */
  pending: Token[];
}

/**
 * Parses the directives, blocks and comments of nginx.conf; it is not validated as `nginx -t` does.
 * Blocks may be inside each other to any depth: they are on a stack of their own.
 *
 * @param file The path of an included file, which its directives keep.
 */
export function parseNginx(text: string, file?: string): readonly NginxDirective[] {
  const root: OpenBlock = { directives: [], file, pending: [] };
  const open = [root];
  for (const token of tokenize(text)) {
    const current = open.at(-1) ?? root;
    if (token.quoted || !/^[{};]$/.test(token.text)) {
      current.pending.push(token);
    } else if (token.text === ';') {
      finish(current, undefined);
    } else if (token.text === '{') {
      const block: OpenBlock = { directives: [], file, pending: [] };
      finish(current, block.directives);
      open.push(block);
    } else {
      finish(current, undefined);
      // A surplus brace closes nothing: what follows is still read.
      if (open.length > 1) open.pop();
    }
  }
  for (const block of open) finish(block, undefined);
  return root.directives;
}

function finish(current: OpenBlock, block: readonly NginxDirective[] | undefined): void {
  const [first, ...args] = current.pending;
  current.pending = [];
  if (!first) return;
  const { text: name, line } = first;
  const { file } = current;
  current.directives.push({
    name,
    args: args.map(({ text }) => text),
    line,
    block,
    ...(file !== undefined && { file }),
  });
}

/** The end of a word: a blank or a sign, unless escaped. `${` is read apart. */
const WORD_END = /[\s{};\\]|\$\{/g;
const BLANK_OR_WORD = /[^\S\n]+|\n|#[^\n]*|[^]/y;

/** Yields the words, quoted texts and signs. Each character is read a constant number of times. */
function* tokenize(text: string): Generator<Token> {
  const lacking = new Set<string>();
  let line = 1;
  let at = 0;
  /** @returns Where a closing sign is; once it was not found, it is not searched again. */
  const closing = (sign: string, from: number): number => {
    if (lacking.has(sign)) return -1;
    const end = sign === '}' ? text.indexOf(sign, from) : quoteEnd(text, sign, from);
    if (end < 0) lacking.add(sign);
    return end;
  };
  while (at < text.length) {
    BLANK_OR_WORD.lastIndex = at;
    const [next = ''] = BLANK_OR_WORD.exec(text) ?? [];
    if (next === '\n') line++;
    if (next.length > 1 || /^\s$/.test(next) || next === '#') {
      at += next.length;
      continue;
    }
    const end = next === '"' || next === "'" ? closing(next, at + 1) : -1;
    if (end >= 0) {
      const quoted = text.slice(at + 1, end);
      yield { text: quoted, line, quoted: true };
      line += linesIn(quoted);
      at = end + 1;
      continue;
    }
    const to = '{};'.includes(next) ? at + 1 : wordEnd(text, at, closing);
    const word = text.slice(at, to);
    yield { text: word, line, quoted: false };
    line += linesIn(word);
    at = to;
  }
}

/** @returns The quote that closes; -1 when there is none. */
function quoteEnd(text: string, quote: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const sign = text[at];
    if (sign === '\\') at++;
    else if (sign === quote) return at;
  }
  return -1;
}

function wordEnd(
  text: string,
  from: number,
  closing: (sign: string, from: number) => number,
): number {
  let at = from;
  for (;;) {
    WORD_END.lastIndex = at;
    const match = WORD_END.exec(text);
    if (!match) return text.length;
    const { index } = match;
    if (match[0] === '${') {
      const end = closing('}', index + 2);
      // Without its end it is a `$`, and a block begins.
      if (end < 0) return index + 1;
      at = end + 1;
    } else if (match[0] === '\\') {
      at = Math.min(index + 2, text.length);
    } else {
      return index;
    }
  }
}

function linesIn(text: string): number {
  let lines = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++;
  return lines;
}
