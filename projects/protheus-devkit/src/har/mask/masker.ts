import { isTaxId, TAX_ID, taxIdLike, taxRoot } from './tax-ids.js';

/** How many values of each kind were replaced. */
export type MaskCounts = Readonly<Record<'names' | 'taxIds' | 'emails' | 'amounts', number>>;

/** The names of fields that have the name of a person or a company. Lower case, without accents and signs. */
const NAME_FIELDS =
  /^(?:(?:full|first|last|given|family|middle|display|user|customer|client|employee|vendor|supplier|contact|corporate|company|trade|fantasy|short|legal|social|person|seller|buyer|mother|father|partner|carrier)*name|formatted|nome\w*|\w+_nome|\w+_nreduz|\w+_nom\w*|razao\w*|fantasia|nomefantasia|cliente|fornecedor|vendedor|funcionario|contato|responsavel|titular|favorecido|corporatename|nickname|apelido)$/;

/** Fields of this name are about the platform, not about a person. */
const NOT_NAMES = /^(?:(?:file|app|host|field|table)name|nome(?:arquivo|campo|tabela))$/;

/** The names of fields that have an amount of money. */
const AMOUNT_FIELDS =
  /^(?:\w*(?:valor|value|amount|price|preco|total|saldo|balance|salary|salario|custo|cost|desconto|discount|limite|credit|debit|credito|debito)\w*|vl\w+|vlr\w*|\w+_(?:vl\w*|valor|vunit|total|preco|prc\w*|salario|custo|lc))$/;

const EMAIL = /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}(?![\w-])/g;

/** Names of the replacement, one by one; then with a number. */
const FIRST = [
  ...['Ana', 'Bruno', 'Carla', 'Diego', 'Elisa', 'Fábio', 'Gabriela', 'Heitor', 'Iara', 'João'],
  ...['Karina', 'Luís', 'Marina', 'Nuno', 'Olga', 'Paulo', 'Rita', 'Sérgio', 'Tânia', 'Vitor'],
];
const LAST = [
  'Alves',
  'Barros',
  'Castro',
  'Dias',
  'Esteves',
  'Farias',
  'Gomes',
  'Horta',
  'Lima',
  'Melo',
];

/** The shortest name that is replaced where it stands in other texts. */
const SHORTEST = 5;

/** More arrays and objects inside each other than these are left as they are. */
const DEEPEST = 200;

/** The most fields that are listed as left. */
const MOST_LEFT = 200;

/**
 * Replaces names, CPF and CNPJ, e-mails and amounts: the same value with the same one, in whatever text it
 * stands. What it replaced with depends on the order of the values only.
 */
export class Masker {
  readonly #names = new Map<string, string>();
  readonly #taxRoots = new Map<string, number>();
  readonly #emails = new Map<string, string>();
  readonly #amounts = new Map<string, string>();
  readonly #counts = { names: 0, taxIds: 0, emails: 0, amounts: 0 };
  readonly #left = new Map<string, number>();
  #pattern: RegExp | undefined;

  get counts(): MaskCounts {
    return { ...this.#counts };
  }

  /** The fields with texts that were left as they are, with their number, the most frequent first. */
  get left(): readonly (readonly [field: string, count: number])[] {
    return [...this.#left].sort((a, b) => b[1] - a[1]).slice(0, MOST_LEFT);
  }

  /** Finds the names in the fields of a text, so that {@link text} replaces them in every other one. */
  collect(text: string): void {
    const json = jsonOf(text);
    if (json !== undefined) this.#collectJson(json, 0);
    else for (const [name, value] of formOf(text)) this.#collectName(name, value);
  }

  /** Replaces in a text that may be JSON or a form. */
  text(text: string): string {
    const json = jsonOf(text);
    if (json !== undefined) {
      const masked = this.#json('', json, 0);
      const written = JSON.stringify(masked);
      return written === JSON.stringify(json) ? text : written;
    }
    const form = formOf(text);
    if (form.length > 0) {
      const masked = new URLSearchParams(
        form.map(([name, value]) => [name, this.field(name, value)] as [string, string]),
      ).toString();
      return masked === new URLSearchParams(form as [string, string][]).toString() ? text : masked;
    }
    return this.plain(text);
  }

  /** Replaces in the value of a field. */
  field(name: string, value: string): string {
    const key = keyOf(name);
    if (isNameField(key) && this.#names.has(value)) {
      this.#counts.names++;
      return this.#names.get(value) as string;
    }
    if (AMOUNT_FIELDS.test(key) && /^-?\d[\d.,]*\d$|^\d$/.test(value)) return this.#amount(value);
    if (jsonOf(value) !== undefined) return this.text(value);
    const masked = this.plain(value);
    if (masked === value && isWorthListing(value)) {
      this.#left.set(name, (this.#left.get(name) ?? 0) + 1);
    }
    return masked;
  }

  /** Replaces in a text of no form. */
  plain(text: string): string {
    let result = text.replace(EMAIL, email => this.#email(email));
    result = result.replace(TAX_ID, found => (isTaxId(found) ? this.#taxId(found) : found));
    return this.#knownNames(result);
  }

  /** Replaces in a URL: in its path, and in each parameter of its query. */
  url(url: string): string {
    const [head = '', ...rest] = url.split('?');
    const path = head
      .split('/')
      .map(part => {
        const decoded = decode(part);
        const masked = this.plain(decoded);
        return masked === decoded ? part : encodeURIComponent(masked);
      })
      .join('/');
    if (rest.length === 0) return path;
    const query = new URLSearchParams(rest.join('?'));
    const before = query.toString();
    for (const [name, value] of [...query]) query.set(name, this.field(name, value));
    return `${path}?${query.toString() === before ? rest.join('?') : query.toString()}`;
  }

  #collectJson(value: unknown, depth: number, name = ''): void {
    if (depth > DEEPEST) return;
    if (typeof value === 'string') {
      const inner = jsonOf(value);
      if (inner === undefined) this.#collectName(name, value);
      else this.#collectJson(inner, depth + 1);
    } else if (Array.isArray(value)) {
      for (const item of value) this.#collectJson(item, depth + 1, name);
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) this.#collectJson(inner, depth + 1, key);
    }
  }

  #collectName(field: string, value: string): void {
    // A name has letters; one with digits or signs is a code, an address or a file.
    if (!isNameField(keyOf(field)) || this.#names.has(value)) return;
    if (!/\p{L}{2}/u.test(value) || /[@/\\:{}<>=_]|\d{3}/.test(value) || value.length > 120) return;
    const at = this.#names.size;
    const first = FIRST[at % FIRST.length] as string;
    const last = LAST[Math.floor(at / FIRST.length) % LAST.length] as string;
    const round = Math.floor(at / (FIRST.length * LAST.length));
    const made = `${first} ${last}${round > 0 ? ` ${round + 1}` : ''}`;
    // Fields of Protheus have a fixed length, filled up with blanks.
    const blanks = value.length - value.trimEnd().length;
    const shown = /[a-zà-ú]/.test(value) ? made : made.toUpperCase();
    this.#names.set(value, blanks > 0 ? shown.padEnd(value.length) : shown);
    this.#pattern = undefined;
  }

  #json(name: string, value: unknown, depth: number): unknown {
    if (depth > DEEPEST) return value;
    if (typeof value === 'string') return this.field(name, value);
    if (typeof value === 'number') {
      return AMOUNT_FIELDS.test(keyOf(name)) ? Number(this.#amount(String(value))) : value;
    }
    if (Array.isArray(value)) return value.map(item => this.#json(name, item, depth + 1));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [key, this.#json(key, inner, depth + 1)]),
    );
  }

  #knownNames(text: string): string {
    if (this.#names.size === 0) return text;
    this.#pattern ??= new RegExp(
      `(?<!\\p{L})(?:${
        [...this.#names.keys()]
          .map(name => name.trim())
          .filter(name => name.length >= SHORTEST)
          .sort((a, b) => b.length - a.length)
          .map(name => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
          .join('|') || '(?!)'
      })(?!\\p{L})`,
      'gu',
    );
    return text.replace(this.#pattern, name => {
      const made =
        this.#names.get(name) ?? [...this.#names].find(([key]) => key.trim() === name)?.[1];
      if (made === undefined) return name;
      this.#counts.names++;
      return made.trim();
    });
  }

  #taxId(text: string): string {
    const root = taxRoot(text);
    const number = this.#taxRoots.get(root) ?? this.#taxRoots.size + 1;
    this.#taxRoots.set(root, number);
    this.#counts.taxIds++;
    return taxIdLike(text, number);
  }

  #email(email: string): string {
    const known = this.#emails.get(email) ?? `pessoa${this.#emails.size + 1}@example.com`;
    this.#emails.set(email, known);
    this.#counts.emails++;
    return known;
  }

  /** Another amount of as many digits, with the same separators. Nothing and one stay what they are. */
  #amount(text: string): string {
    if (/^-?0*(?:[.,]0*)?[01]?$/.test(text) || /e/i.test(text)) return text;
    const known = this.#amounts.get(text);
    const made = known ?? amountLike(text, this.#amounts.size);
    this.#amounts.set(text, made);
    this.#counts.amounts++;
    return made;
  }
}

/** Digits that depend on the place of the amount among the amounts, not on its value. */
function amountLike(text: string, number: number): string {
  let state = (number + 1) * 2_654_435_761;
  let isFirst = true;
  return text.replace(/\d/g, () => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 374_761_393) >>> 0;
    const digit = isFirst ? 1 + (state % 9) : state % 10;
    isFirst = false;
    return String(digit);
  });
}

function isNameField(key: string): boolean {
  return NAME_FIELDS.test(key) && !NOT_NAMES.test(key);
}

/** A text of words that may say something about a person. */
function isWorthListing(value: string): boolean {
  return /\p{L}{3}/u.test(value) && !/^(?:true|false|null|REMOVED)$/i.test(value);
}

function keyOf(name: string): string {
  return name
    .slice(-60)
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z\d_]/g, '');
}

function jsonOf(text: string): unknown {
  if (!/^\s*[{[]/.test(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The fields of `a=1&b=2`; an empty list for another text. */
function formOf(text: string): readonly (readonly [string, string])[] {
  return /^[\w.[\]%-]{1,100}=[^\s<>"{}]*$/.test(text) ? [...new URLSearchParams(text)] : [];
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
