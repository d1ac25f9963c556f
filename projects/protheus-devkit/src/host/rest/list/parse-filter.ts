import { filterCalls, filterOperators } from './filter-operators.js';
import { fieldOf } from './order.js';
import { plain } from './plain.js';

/** Whether a filter lets a record pass. */
export type FilterTest = (item: object) => boolean;

const tokenPattern = /\s*(?:'((?:[^']|'')*)'|([(),]|<>|[<>!]?=|[<>])|([^\s(),'<>=!]+))/y;

function tokens(text: string): string[] | undefined {
  const found: string[] = [];
  tokenPattern.lastIndex = 0;
  for (let at = 0; at < text.trimEnd().length; at = tokenPattern.lastIndex) {
    const match = tokenPattern.exec(text);
    if (!match) return undefined;
    // A quote marks a literal, so that the value 'and' is not taken for a word of the language.
    found.push(
      match[1] !== undefined ? `'${match[1].replaceAll("''", "'")}` : (match[2] ?? match[3]),
    );
  }
  return found;
}

/**
 * The test that an expression means, as `FwAdapterBaseV2` takes it
 * (`price gt 10 and contains(description,'aço')`) or as SQL writes it (`B1_TIPO = 'PA'`).
 * Letters match in either case and with or without accents.
 *
 * expression := term ('or' term)*; term := factor ('and' factor)*; factor := '(' … ')' | call | comparison
 * @returns undefined when the text is no such expression
 */
export function parseFilter(text: string): FilterTest | undefined {
  const words = tokens(text) ?? [];
  let at = 0;
  const next = (): string => words[at++] ?? '';
  const takes = (word: string): boolean => words[at]?.toLowerCase() === word && ++at > 0;

  function expression(): FilterTest | undefined {
    let left = term();
    while (left && takes('or')) {
      const [a, b] = [left, term()];
      left = b && (item => a(item) || b(item));
    }
    return left;
  }

  function term(): FilterTest | undefined {
    let left = factor();
    while (left && takes('and')) {
      const [a, b] = [left, factor()];
      left = b && (item => a(item) && b(item));
    }
    return left;
  }

  function factor(): FilterTest | undefined {
    if (takes('(')) {
      const inner = expression();
      return takes(')') ? inner : undefined;
    }
    const name = next();
    if (takes('(')) {
      const call = filterCalls.get(name.toLowerCase());
      const field = next();
      if (!call || !takes(',')) return undefined;
      const value = plain(literal(next()));
      return takes(')') ? item => call(plain(fieldOf(item, field)), value) : undefined;
    }
    const operator = filterOperators.get(next().toLowerCase());
    const word = words[at++];
    if (!operator || word === undefined) return undefined;
    return item => operator(fieldOf(item, bare(name)), valueOf(item, word));
  }

  const test = expression();
  return at === words.length ? test : undefined;
}

const literal = (word: string): string => (word.startsWith("'") ? word.slice(1) : word);

/** A quoted text, a number, or the field of the same record. */
function valueOf(item: object, word: string): string {
  if (word.startsWith("'")) return literal(word);
  const field = fieldOf(item, bare(word));
  return field === undefined ? word : String(field);
}

/** A field's name without the alias of its table. */
const bare = (name: string): string => name.replace(/^\w+\./, '');
