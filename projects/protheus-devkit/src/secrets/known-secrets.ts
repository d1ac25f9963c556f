/** A shorter value is too frequent in other texts. */
const SHORTEST = 4;

/** The most values that are kept: those of the last sign-ins. */
const MOST = 200;

/**
 * The secrets whose values a program knows: they are removed wherever a text repeats them, whatever
 * stands before them.
 */
export class KnownSecrets {
  readonly #values = new Map<string, readonly string[]>();
  #forms: readonly string[] | undefined;

  /** Adds values; what is too short to be found is left out. */
  add(...values: readonly (string | undefined)[]): void {
    for (const value of values) {
      if (value === undefined || value.length < SHORTEST || this.#values.has(value)) continue;
      this.#values.set(value, formsOf(value));
      this.#forms = undefined;
      const [oldest] = this.#values.keys();
      if (this.#values.size > MOST && oldest !== undefined) this.#values.delete(oldest);
    }
  }

  /** Adds a user's password, also as `Basic` writes both. */
  addLogin(user: string, password: string): void {
    this.add(password, `${user}:${password}`);
    for (const encoding of ['utf8', 'latin1'] as const) {
      const basic = Buffer.from(`${user}:${password}`, encoding);
      this.add(basic.toString('base64'), basic.toString('base64url'));
    }
  }

  /** @returns The text without the values, in each form in which texts write them. */
  remove(text: string, placeholder: string): string {
    this.#forms ??= [...new Set([...this.#values.values()].flat())].sort(longestFirst);
    let result = text;
    for (const form of this.#forms) {
      if (result.includes(form)) result = result.replaceAll(form, placeholder);
    }
    return result;
  }
}

function longestFirst(a: string, b: string): number {
  return b.length - a.length;
}

/** A value as JSON, URLs, forms, XML, base64 and texts of another code page write it. */
function formsOf(value: string): readonly string[] {
  const json = JSON.stringify(value).slice(1, -1);
  const percent = encodePercent(value, 'utf8');
  const latin = encodePercent(value, 'latin1');
  const all = [
    value,
    json,
    JSON.stringify(json).slice(1, -1),
    asciiJson(value),
    percent,
    percent.replaceAll('%20', '+'),
    latin,
    latin.replaceAll('%20', '+'),
    encodeURIComponent(percent),
    everyPercent(value),
    value.replace(/[&<>"']/g, sign => `&#${sign.charCodeAt(0)};`),
    value.replace(/[&<>"']/g, sign => REFERENCES[sign] as string),
    // UTF-8 that was read as Latin-1, and Latin-1 that was read as UTF-8
    Buffer.from(value).toString('latin1'),
    Buffer.from(value, 'latin1').toString('utf8'),
    Buffer.from(value).toString('base64'),
    Buffer.from(value).toString('base64url'),
    Buffer.from(value, 'latin1').toString('base64'),
    Buffer.from(value).toString('hex'),
  ];
  const lower = all.map(form => form.replace(/%[\dA-F]{2}/g, escape => escape.toLowerCase()));
  return [...new Set([...all, ...lower])].filter(form => form.length >= SHORTEST);
}

const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

function encodePercent(text: string, encoding: 'utf8' | 'latin1'): string {
  return [...Buffer.from(text, encoding)]
    .map(byte => {
      const sign = String.fromCharCode(byte);
      return /[\w.!~*'()-]/.test(sign) ? sign : hex(byte);
    })
    .join('');
}

function everyPercent(text: string): string {
  return [...Buffer.from(text)].map(hex).join('');
}

function hex(byte: number): string {
  return `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
}

function asciiJson(text: string): string {
  return JSON.stringify(text)
    .slice(1, -1)
    .replace(/[^\x20-\x7e]/g, sign => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
