import { filterCalls, filterOperators } from './filter-operators.js';
import { normalize } from './normalize.js';
import { fieldOf } from './order.js';

/** Whether a record matches a filter. */
export type FilterTest = (item: object) => boolean;

const TOKEN_PATTERN = /\s*(?:'((?:[^']|'')*)'|([(),]|<>|[<>!]?=|[<>])|([^\s(),'<>=!]+))/y;

function tokens(text: string): string[] | undefined {
  const found: string[] = [];
  TOKEN_PATTERN.lastIndex = 0;
  for (let at = 0; at < text.trimEnd().length; at = TOKEN_PATTERN.lastIndex) {
    const match = TOKEN_PATTERN.exec(text);
    if (!match) return undefined;
    // The quote marks a literal, so that the value 'and' differs from the operator.
    found.push(
      match[1] !== undefined ? `'${match[1].replaceAll("''", "'")}` : (match[2] ?? match[3]),
    );
  }
  return found;
}

/**
 * Parses an expression in the syntax of `FwAdapterBaseV2`
 * (`price gt 10 and contains(description,'aço')`) or of SQL (`B1_TIPO = 'PA'`).
 * Letters match in either case and with or without accents.
 *
 * expression := term ('or' term)*; term := factor ('and' factor)*; factor := '(' … ')' | call | comparison
 * @returns the test, or `undefined` when the text is not such an expression
 */
export function parseFilter(text: string): FilterTest | undefined {
  const found = tokens(text) ?? [];
  let at = 0;
  const next = (): string => found[at++] ?? '';
  const accept = (token: string): boolean => found[at]?.toLowerCase() === token && ++at > 0;

  function expression(): FilterTest | undefined {
    let left = term();
    while (left && accept('or')) {
      const [a, b] = [left, term()];
      left = b && (item => a(item) || b(item));
    }
    return left;
  }

  function term(): FilterTest | undefined {
    let left = factor();
    while (left && accept('and')) {
      const [a, b] = [left, factor()];
      left = b && (item => a(item) && b(item));
    }
    return left;
  }

  function factor(): FilterTest | undefined {
    if (accept('(')) {
      const inner = expression();
      return accept(')') ? inner : undefined;
    }
    const name = next();
    if (accept('(')) {
      const call = filterCalls.get(name.toLowerCase());
      const field = next();
      if (!call || !accept(',')) return undefined;
      const value = normalize(literal(next()));
      return accept(')') ? item => call(normalize(fieldOf(item, field)), value) : undefined;
    }
    const operator = filterOperators.get(next().toLowerCase());
    const operand = found[at++];
    if (!operator || operand === undefined) return undefined;
    return item => operator(fieldOf(item, withoutAlias(name)), valueOf(item, operand));
  }

  const test = expression();
  return at === found.length ? test : undefined;
}

function literal(token: string): string {
  return token.startsWith("'") ? token.slice(1) : token;
}

/** A quoted text, a number, or the field of the same record. */
function valueOf(item: object, token: string): string {
  if (token.startsWith("'")) return literal(token);
  const field = fieldOf(item, withoutAlias(token));
  return field === undefined ? token : String(field);
}

/** A field's name without the alias of its table. */
function withoutAlias(name: string): string {
  return name.replace(/^\w+\./, '');
}
