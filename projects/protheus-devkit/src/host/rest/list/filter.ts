import { fieldOf } from './order.js';

type Test = (item: object) => boolean;

/**
 * The test that a `filter` means: an expression as `FwAdapterBaseV2` takes it
 * (`price gt 10 and contains(description,'aço')`), or else words looked for in all texts.
 * Letters match in either case and with or without accents.
 * @param filter the value of the parameter
 */
export function filterTest(filter: string | null): Test {
  const text = (filter ?? '').trim();
  if (text === '') return () => true;
  return (
    parse(text) ?? (item => Object.values(item).some(value => plain(value).includes(plain(text))))
  );
}

/** A text without accents and capital letters, for comparing. */
export function plain(value: unknown): string {
  if (typeof value !== 'string' && typeof value !== 'number') return '';
  return String(value).normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

const tokenPattern = /\s*(?:'((?:[^']|'')*)'|([(),])|([^\s(),']+))/y;

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

/** expression := term ('or' term)*; term := factor ('and' factor)*; factor := '(' … ')' | call | comparison */
function parse(text: string): Test | undefined {
  const words = tokens(text) ?? [];
  let at = 0;
  const next = (): string => words[at++] ?? '';
  const takes = (word: string): boolean => words[at]?.toLowerCase() === word && ++at > 0;

  function expression(): Test | undefined {
    let left = term();
    while (left && takes('or')) {
      const [a, b] = [left, term()];
      left = b && (item => a(item) || b(item));
    }
    return left;
  }

  function term(): Test | undefined {
    let left = factor();
    while (left && takes('and')) {
      const [a, b] = [left, factor()];
      left = b && (item => a(item) && b(item));
    }
    return left;
  }

  function factor(): Test | undefined {
    if (takes('(')) {
      const inner = expression();
      return takes(')') ? inner : undefined;
    }
    const name = next();
    if (takes('(')) {
      const call = calls[name.toLowerCase()];
      const field = next();
      if (!call || !takes(',')) return undefined;
      const value = plain(literal(next()));
      return takes(')') ? item => call(plain(fieldOf(item, field)), value) : undefined;
    }
    const operator = operators[next().toLowerCase()];
    const value = words[at] === undefined ? undefined : literal(next());
    if (!operator || value === undefined) return undefined;
    return item => operator(compare(fieldOf(item, name), value));
  }

  const test = expression();
  return at === words.length ? test : undefined;
}

const literal = (word: string): string => (word.startsWith("'") ? word.slice(1) : word);

const calls: Readonly<Record<string, ((text: string, part: string) => boolean) | undefined>> = {
  contains: (text, part) => text.includes(part),
  startswith: (text, part) => text.startsWith(part),
  endswith: (text, part) => text.endsWith(part),
};

const operators: Readonly<Record<string, ((order: number) => boolean) | undefined>> = {
  eq: order => order === 0,
  ne: order => order !== 0,
  gt: order => order > 0,
  ge: order => order >= 0,
  lt: order => order < 0,
  le: order => order <= 0,
};

function compare(field: unknown, value: string): number {
  if (typeof field === 'number' && !Number.isNaN(Number(value))) return field - Number(value);
  if (typeof field === 'boolean') return field === (value.toLowerCase() === 'true') ? 0 : 1;
  const [a, b] = [plain(field).trimEnd(), plain(value).trimEnd()];
  return a < b ? -1 : a > b ? 1 : 0;
}
