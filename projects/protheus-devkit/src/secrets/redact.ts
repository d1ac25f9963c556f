import { type KnownSecrets } from './known-secrets.js';
import { decodePercent, isSecretName } from './secret-names.js';

/** The replacement of a secret. */
export const PLACEHOLDER = 'REMOVED';

/** More arrays and objects inside each other than these are replaced as a whole. */
const DEEPEST = 200;

/** What base64 contains may contain base64 again: `loginInside` in a JSON of a JSON. */
const MOST_ROUNDS = 3;

/** Removes tokens and passwords from a text that is shown or stored. Each character is read a constant number of times. */
export function redactText(text: string, known?: KnownSecrets): string {
  return redactRound(known ? known.remove(text, PLACEHOLDER) : text, known, 0);
}

/** Removes tokens and passwords from a URL that is shown or stored, also from its query. */
export function redactUrl(url: string, known?: KnownSecrets): string {
  return redactText(url, known);
}

/** A copy of a JSON value without tokens and passwords. */
export function redactJson(value: unknown, known?: KnownSecrets): unknown {
  return redactValue(value, known, 0);
}

/** Redacts a text that often is JSON. Without a secret it keeps its formatting. */
export function redactContent(text: string, known?: KnownSecrets): string {
  if (!/^\s*[{["]/.test(text)) return redactText(text, known);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return redactText(text, known);
  }
  const redacted = redactJson(value, known);
  return same(redacted, value) ? text : JSON.stringify(redacted);
}

/** Whether nothing was removed. What is nested too deeply for `JSON.stringify` was shortened. */
function same(redacted: unknown, value: unknown): boolean {
  try {
    return JSON.stringify(redacted) === JSON.stringify(value);
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

function redactValue(value: unknown, known: KnownSecrets | undefined, depth: number): unknown {
  if (typeof value === 'string') return redactContent(value, known);
  if (typeof value !== 'object' || value === null) return value;
  if (depth >= DEEPEST) return PLACEHOLDER;
  if (Array.isArray(value)) {
    return value.map((inner, index) =>
      // ["password", "…"], as Object.entries writes it
      index === 1 && value.length === 2 && typeof inner === 'string' && isSecret(value[0])
        ? PLACEHOLDER
        : redactValue(inner, known, depth + 1),
    );
  }
  const entries = Object.entries(value);
  // {"name": "password", "value": "…"}
  const isNamed = entries.some(([name, inner]) => NAMING.test(name) && isSecret(inner));
  return Object.fromEntries(
    entries.map(([name, inner]) => {
      const isSecretValue = isSecretName(name) || (isNamed && VALUE.test(name));
      const plain = redactText(name, known);
      return [plain, isSecretValue ? hide(inner) : redactValue(inner, known, depth + 1)];
    }),
  );
}

const NAMING = /^(?:name|key|nome|chave|field|campo|id|parameter|header)$/i;
const VALUE = /^(?:value|valor|val|content|conteudo|conteúdo|data)$/i;

function isSecret(name: unknown): boolean {
  return typeof name === 'string' && isSecretName(name);
}

/** Whether there is a secret is no secret; an empty text and a switch neither. */
function hide(value: unknown): unknown {
  return value === null || value === '' || typeof value === 'boolean' ? value : PLACEHOLDER;
}

function redactRound(text: string, known: KnownSecrets | undefined, round: number): string {
  if (round < MOST_ROUNDS && QUOTE_REFERENCES.test(text)) {
    const unescaped = text.replace(/&(?:quot|#34);/g, '"').replace(/&(?:apos|#39);/g, "'");
    const plain = redactRound(unescaped, known, round + 1);
    if (plain !== unescaped) return plain;
  }
  const decoded = withoutEscaped(withoutRuns(text, known, round), known, round);
  return withoutNamed(withoutArguments(withoutUsers(withoutSchemes(decoded))));
}

/** Quotes as an attribute of a page writes them. */
const QUOTE_REFERENCES = /&(?:quot|apos|#3[49]);/;

/** Removes what a parameter of a query contains: a URL, a form or a JSON, with percent escapes. */
function withoutEscaped(text: string, known: KnownSecrets | undefined, round: number): string {
  if (round >= MOST_ROUNDS || !text.includes('%')) return text;
  const decode = (run: string, encode: (text: string) => string): string => {
    if (!/%(?:25)*(?:2[0-9a-f]|3[a-f]|40|5[b-d]|7[b-d]|0[ad])/i.test(run)) return run;
    // A form writes a blank as a plus, and a plus as %2B.
    const decoded = decodePercent(run.replaceAll('+', ' '));
    const plain = redactRound(
      known ? known.remove(decoded, PLACEHOLDER) : decoded,
      known,
      round + 1,
    );
    return plain === decoded ? run : encode(plain.replace(/\p{Cs}/gu, '\ufffd'));
  };
  const decodeParts = (word: string): string =>
    word.replace(/[^&?=;,#]+/g, run => decode(run, encodeURIComponent));
  return text.replace(/[^\s"'<>]+/g, word =>
    // JSON of which only some signs are escaped, as encodeURI does: its parts say nothing alone.
    /%(?:25)*(?:22|5b|7b)[^&]*[,:]/i.test(word)
      ? decodeParts(decode(word, encodeURI))
      : decode(decodeParts(word), encodeURI),
  );
}

/** The signs of tokens and of base64, of which a text is a sequence of runs. */
const RUN = /[\w.+/=~-]{12,}/g;

/** Removes JSON Web Tokens and base64 that contains a secret. */
function withoutRuns(text: string, known: KnownSecrets | undefined, round: number): string {
  return text.replace(RUN, run => {
    let result = run;
    const at = tokenStart(run);
    if (at >= 0) result = `${run.slice(0, at)}${PLACEHOLDER}${run.slice(tokenEnd(run, at))}`;
    return result
      .split(/([/.])(?=[\w+/-]{12})/)
      .map(part => (isBase64OfSecret(part, known, round) ? PLACEHOLDER : part))
      .join('');
  });
}

/** `eyJ` is base64 of `{"`: a token begins there, also one of which only the beginning is left. */
function tokenStart(run: string): number {
  const at = run.indexOf('eyJ');
  return at >= 0 && run.length - at >= 16 ? at : -1;
}

function tokenEnd(run: string, from: number): number {
  const after = run.slice(from).search(/[^\w.=-]/);
  return after < 0 ? run.length : from + after;
}

function isBase64OfSecret(part: string, known: KnownSecrets | undefined, round: number): boolean {
  if (round >= MOST_ROUNDS || part.length < 12 || !/^[\w+/-]+={0,2}$/.test(part)) return false;
  const bytes = Buffer.from(part, 'base64');
  const decoded = bytes.toString('utf8').includes('\ufffd')
    ? bytes.toString('latin1')
    : bytes.toString('utf8');

  if (/[\0-\x08\x0e-\x1f\x7f-\x9f]/.test(decoded)) return false;
  // What Basic and the sign-in of the web client write
  if (/^[\w.@\\-]{1,64}:[\x20-\x7e]{3,}$/.test(decoded)) return true;
  const plain = known ? known.remove(decoded, PLACEHOLDER) : decoded;
  return redactRound(plain, known, round + 1) !== decoded;
}

/** `Bearer …`, `Basic …`, and what `Authorization` has of other schemes. */
function withoutSchemes(text: string): string {
  return text.replace(
    /\b(Bearer|Basic|Digest|Negotiate|NTLM|ApiKey|Token)((?: |%20|\+)+)([\w.~+/=%-]{3,})/gi,
    (whole, scheme: string, blank: string, value: string) =>
      isWord(scheme, value) ? whole : `${scheme}${blank}${PLACEHOLDER}`,
  );
}

/** "Digest authentication", "token expired" are words of a sentence; after Bearer and Basic all is removed. */
function isWord(scheme: string, value: string): boolean {
  return !/^b/i.test(scheme) && /^[a-z]{3,23}\.?$/.test(value);
}

/** `https://user:password@host`, also with `%40`, in a string of a string, and without the scheme. */
function withoutUsers(text: string): string {
  return text
    .replace(
      /((?::|%3a)?(?:\/|\\\/|%2f){2})([^\s"'<>/?#\\@%]*(?:%(?!40|2f|3f|23|22)[^\s"'<>/?#\\@%]*)*)(@|%40)/gi,
      (_, slashes: string, __: string, at: string) => `${slashes}${PLACEHOLDER}${at}`,
    )
    .replace(
      /(^|[^\w.\\:@-])([\w.\\-]{1,64}):([^\s"'`<>/@:]{1,200})@(?=[\w-]{1,63}(?:[.:]|$))/g,
      (whole, before: string, user: string) =>
        /^(?:mailto|sips?|xmpp|npm|workspace|jsr|link|file|git|node)$/i.test(user)
          ? whole
          : `${before}${PLACEHOLDER}@`,
    );
}

/** `curl -u user:password`, and what signs in by its place: the fourth value of `RpcSetEnv()`. */
function withoutArguments(text: string): string {
  return text
    .replace(
      /((?:^|\s)(?:-u|--user|-U|--proxy-user)[\s=]{1,4}\\*["']?[^\s:"']{1,64}:)(?!\/\/)[^\s"'\\]+/g,
      `$1${PLACEHOLDER}`,
    )
    .replace(
      /\b(RpcSetEnv\s{0,4}\((?:[^,()]{0,100},){3}\s{0,4}\\*["'])[^"'\\]{1,100}/gi,
      `$1${PLACEHOLDER}`,
    );
}

/** A name, with the escapes of a query in it: `pass%77ord`, `user%5Bpassword%5D`. */
const NAME = /[\p{L}\p{M}\p{N}\ufffd_$%[\].-]{2,}/gu;

/** What stands between a name and its value. */
const SEPARATOR = /\\*["'`]?(?:\s|%20)*(?:=>|:=|[:=])(?:[ \t]|%20|\+(?=\\*["'`]))*/y;

/** Removes what stands after the name of a secret, in whatever notation. */
function withoutNamed(text: string): string {
  let result = '';
  let done = 0;
  for (const match of text.matchAll(NAME)) {
    const start = match.index;
    if (start < done) continue;
    const range = valueAfter(text, start, match[0]);
    if (!range || range.end <= range.start) continue;
    const value = text.slice(range.start, range.end);
    if (value === PLACEHOLDER || /^(?:null|true|false|undefined)$/.test(value)) continue;
    result += text.slice(done, range.start) + PLACEHOLDER;
    done = range.end;
  }
  return result + text.slice(done);
}

interface Range {
  readonly start: number;
  readonly end: number;
}

function valueAfter(text: string, start: number, word: string): Range | undefined {
  if (!isSecretName(word)) return undefined;
  const end = start + word.length;
  SEPARATOR.lastIndex = end;
  const separator = SEPARATOR.exec(text);
  // The end of a URL in an error: ".../oauth2/v1/token: 401 Unauthorized"
  if (text[start - 1] === '/' && matchAt(/: \d{3}\b/y, text, end)) return undefined;
  if (separator) return valueAt(text, start, end + separator[0].length);
  return (
    markupValue(text, start, end) ??
    listedValue(text, start, end) ??
    pathValue(text, start, end) ??
    argumentValue(text, start, end)
  );
}

/** The value that begins here: quoted, the rest of a header's line, or up to a separator. */
function valueAt(text: string, nameStart: number, from: number): Range {
  const quote = matchAt(/\\*["'`]/y, text, from);
  if (quote) {
    const start = from + quote.length;
    const end = text.indexOf(quote, start);
    // A quote with a backslash before it is part of the value.
    let close = end;
    while (quote.length === 1 && close > 0 && isEscaped(text, close)) {
      close = text.indexOf(quote, close + 1);
    }
    return { start, end: close < 0 ? text.length : close };
  }
  const bracket = matchAt(/[[{]/y, text, from);
  if (bracket) return { start: from, end: closingBracket(text, from) };
  const isHeader = nameStart === 0 || /[\r\n]/.test(text[nameStart - 1] as string);
  const isLine = isHeader && /:\s*$/.test(text.slice(from - 3, from));
  const value = isLine
    ? matchAt(/[^\r\n]*/y, text, from)
    : matchAt(/[^\s&;,"'`<>()[\]{}\\]*/y, text, from);
  return { start: from, end: from + (value ?? '').length };
}

function isEscaped(text: string, at: number): boolean {
  let signs = 0;
  while (text[at - 1 - signs] === '\\') signs++;
  return signs % 2 === 1;
}

/** `<senha>…</senha>`, `<senha tipo="x">…`, and an escaped `&lt;senha&gt;…`. */
function markupValue(text: string, start: number, end: number): Range | undefined {
  const before = text.slice(Math.max(0, start - 40), start);
  if (!/(?:<|&lt;|\\u003c|%3c)(?:[\w-]{1,30}:)?$/i.test(before)) return undefined;
  const open = matchAt(/[^<>&]{0,300}?(?:>|&gt;|\\u003e)(?:<!\[CDATA\[)?/iy, text, end);
  if (open === undefined) return undefined;
  const from = end + open.length;
  const value = open.endsWith('[CDATA[')
    ? matchAt(/[^\]]*/y, text, from)
    : matchAt(/(?:[^<&\\]|&(?!lt;)|\\(?!u003c))*/iy, text, from);
  return { start: from, end: from + (value ?? '').length };
}

/** A name that is itself a value: `name="senha"` of a multipart body, `"name":"senha","value":"…"`. */
function listedValue(text: string, start: number, end: number): Range | undefined {
  const before = text.slice(Math.max(0, start - 40), start);
  // ["senha", "…"], as Object.entries writes it
  if (/\[\s{0,20}\\*["']$/.test(before)) {
    const pair = matchAt(/\\*["']\s{0,20},\s{0,20}(?=\\*["'])/y, text, end);
    if (pair !== undefined) return valueAt(text, start, end + pair.length);
  }
  if (!/(?:name|key|nome|chave|field|campo|id)\\*["']?\s*[=:>]\s*\\*["']?$/i.test(before)) {
    return undefined;
  }
  const part = matchAt(
    /["']?(?:;[^\r\n]{0,300})?(?:\r?\n[^\r\n]{1,300}){0,10}\r?\n\r?\n/y,
    text,
    end,
  );
  if (part !== undefined) {
    const from = end + part.length;
    const close = text.slice(from).search(/\r?\n--/);
    return { start: from, end: close < 0 ? text.length : from + close };
  }
  const next = matchAt(
    /\\*["']?[\s,;/]{0,20}\\*["'<]?(?:\/\w{1,20}>\s{0,20}<)?(?:value|valor|val|content|conteudo)\\*["']?\s{0,20}[:=>]\s{0,20}/iy,
    text,
    end,
  );
  if (next === undefined) return undefined;
  return valueAt(text, start, end + next.length);
}

/** `/senha/abc`: the part of a path after the name. Names of end points, as `token`, are none. */
function pathValue(text: string, start: number, end: number): Range | undefined {
  if (text[start - 1] !== '/' || text[end] !== '/') return undefined;
  if (/^tokens?$/i.test(text.slice(start, end))) return undefined;
  const value = matchAt(/[^\s/?#&"'<>\\]*/y, text, end + 1) ?? '';
  // A file of an application: assets/senha/icone.png
  if (FILE.test(value)) return undefined;
  return { start: end + 1, end: end + 1 + value.length };
}

const FILE = /\.(?:html?|m?js|css|map|json|png|jpe?g|gif|svg|ico|webp|woff2?|ttf|ts|prw|tlpp)$/i;

/** `--password abc` of a command line, and `PASSWORD "abc"` of a command of AdvPL. */
function argumentValue(text: string, start: number, end: number): Range | undefined {
  // In NAME the hyphens are part of the word.
  const isFlag = text.startsWith('--', start) || text.slice(start - 2, start) === '--';
  const blank = matchAt(isFlag ? /[ \t]{1,4}(?=[^\s-])/y : /[ \t]{1,4}(?=\\*["'])/y, text, end);
  return blank === undefined ? undefined : valueAt(text, start, end + blank.length);
}

/** @returns Where an array or object ends, in one pass over its text. */
function closingBracket(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    const sign = text[at];
    if (sign === '[' || sign === '{') depth++;
    else if ((sign === ']' || sign === '}') && --depth === 0) return at + 1;
  }
  return text.length;
}

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}
