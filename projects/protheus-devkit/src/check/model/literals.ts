/** A name, or a path of names: `senha`, `this.USER`, `o.environment.auth`. */
export const REFERENCE = '[A-Za-z_$][\\w$]{0,80}(?:\\.[A-Za-z_$][\\w$]{0,80}){0,6}';

/** A text without parts that are computed. */
const LITERAL = '(["\'`])((?:(?!\\1)[^\\\\\\n$]){1,200})\\1';

/** How far before its use a short name is the same variable: builders use one again in each function. */
const NEAR = 500;

/** The most characters of an object that are read. */
const LONGEST_OBJECT = 4_000;

/** The most properties that are looked for in one script: each search reads all of it. */
const MOST_PROPERTIES = 20;

/** The most references that are looked for in one script. */
const MOST = 500;

/** The texts that a script writes into its variables and properties. */
export class Literals {
  readonly #text: string;
  readonly #known = new Map<string, string | undefined>();
  #searches = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /**
   * @param at The position at which the reference is used.
   * @returns The text that the script gives it; undefined when it is not to be seen.
   */
  of(reference: string, at: number): string | undefined {
    if (this.isExhausted) return undefined;
    this.#searches++;
    const names = reference.split('.');
    const name = names.at(-1) as string;
    const owner = names.at(-2);
    if (owner === undefined) return this.#variable(name, at);
    if (this.#known.size >= MOST_PROPERTIES && !this.#known.has(reference)) return undefined;
    if (!this.#known.has(reference)) this.#known.set(reference, this.#property(owner, name));
    return this.#known.get(reference);
  }

  /** Whether so much was looked for that nothing more is: a real script has a few. */
  get isExhausted(): boolean {
    return this.#searches > MOST;
  }

  #variable(name: string, at: number): string | undefined {
    const from = name.length > 2 ? Math.max(0, at - 20 * NEAR) : Math.max(0, at - NEAR);
    const before = this.#text.slice(from, at);
    const pattern = new RegExp(`(?:^|[\\s,;{(])${escape(name)}\\s*=\\s*${LITERAL}`, 'g');
    const found = [...before.matchAll(pattern)].at(-1);
    if (!found) return undefined;
    // A function in between may have a parameter of this name.
    const between = before.slice(found.index + found[0].length);
    const parameter = new RegExp(
      `[(,]\\s*${escape(name)}\\s*(?:,[\\w$,\\s]{0,80})?\\)\\s*(?:\\{|=>)|(?<![\\w$.])${escape(name)}\\s*=>`,
    );
    return parameter.test(between) ? undefined : found[2];
  }

  #property(owner: string, name: string): string | undefined {
    const key = escape(name);
    if (owner === 'this') {
      return (
        this.#first(`\\bthis\\.${key}\\s*=\\s*${LITERAL}`) ??
        // A field of a class
        this.#first(`[;{}]\\s*${key}\\s*=\\s*${LITERAL}\\s*[;}]`)
      );
    }
    const assigned = this.#first(`(?<![\\w$])${escape(owner)}\\.${key}\\s*=\\s*${LITERAL}`);
    if (assigned !== undefined) return assigned;
    // `owner = {…}`, and the environment of the application, which modules export by other names
    const objects = [
      new RegExp(`(?<![\\w$])${escape(owner)}\\s*[=:]\\s*\\{`, 'g'),
      /\{(?=[^{}]{0,400}\bproduction\s{0,9}:)/g,
    ];
    for (const start of objects) {
      for (const { 0: match, index } of this.#text.matchAll(start)) {
        const object = objectAt(this.#text, index + match.length - 1);
        const value = new RegExp(`[{,]\\s*["']?${key}["']?\\s*:\\s*${LITERAL}`).exec(object)?.[2];
        if (value !== undefined) return value;
      }
    }
    return undefined;
  }

  #first(source: string): string | undefined {
    return new RegExp(source).exec(this.#text)?.[2];
  }
}

/** @returns An object of a script, from its brace to the one that closes it. */
function objectAt(text: string, start: number): string {
  let depth = 0;
  const end = Math.min(text.length, start + LONGEST_OBJECT);
  for (let at = start; at < end; at++) {
    if (text[at] === '{') depth++;
    else if (text[at] === '}' && --depth === 0) return text.slice(start, at + 1);
  }
  return text.slice(start, end);
}

function escape(name: string): string {
  return name.replaceAll('$', '\\$');
}
