/** One directive of nginx.conf, with the directives of its block. */
export interface NginxDirective {
  readonly name: string;
  readonly args: readonly string[];
  readonly line: number;
  readonly block: readonly NginxDirective[] | undefined;
}

interface Token {
  readonly text: string;
  readonly line: number;
  readonly quoted: boolean;
}

/** Parses the directives, blocks and comments of nginx.conf; it is not validated as `nginx -t` does. */
export function parseNginx(text: string): readonly NginxDirective[] {
  const tokens = [...tokenize(text)];
  let at = 0;
  const readBlock = (): NginxDirective[] => {
    const directives: NginxDirective[] = [];
    let pending: Token[] = [];
    const finish = (block: readonly NginxDirective[] | undefined) => {
      const [first, ...args] = pending;
      pending = [];
      if (!first) return;
      directives.push({
        name: first.text,
        args: args.map(arg => arg.text),
        line: first.line,
        block,
      });
    };
    while (at < tokens.length) {
      const token = tokens[at++] as Token;
      if (!token.quoted && token.text === '}') break;
      if (!token.quoted && token.text === ';') finish(undefined);
      else if (!token.quoted && token.text === '{') finish(readBlock());
      else pending.push(token);
    }
    finish(undefined);
    return directives;
  };
  const all: NginxDirective[] = [];
  // A surplus brace closes nothing: what follows is still read.
  while (at < tokens.length) all.push(...readBlock());
  return all;
}

function* tokenize(text: string): Generator<Token> {
  const pattern =
    /#[^\n]*|"((?:\\.|[^"\\])*)"|'((?:\\.|[^'\\])*)'|[{};]|(?:\$\{[^}]*\}|\\.|[^\s{};])+|\n/gs;
  let line = 1;
  for (const match of text.matchAll(pattern)) {
    const [whole, double, single] = match;
    const quoted = double ?? single;
    if (!whole.startsWith('#') && whole !== '\n') {
      yield { text: quoted ?? whole, line, quoted: quoted !== undefined };
    }
    line += whole.split('\n').length - 1;
  }
}
