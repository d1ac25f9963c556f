import { Literals, REFERENCE } from './literals.js';

/** The forms of credentials that are found in applications. */
export type CredentialKind = 'jwt' | 'token' | 'basic' | 'password' | 'url';

/** `certain`: the value is in the text. `likely`: it looks like one, or where it comes from is not to be seen. */
export type Certainty = 'certain' | 'likely';

/** A credential in a text; its value is not kept. */
export interface Credential {
  readonly kind: CredentialKind;
  readonly certainty: Certainty;
  readonly offset: number;
}

interface Shape {
  readonly kind: CredentialKind;
  readonly pattern: RegExp;
  /** How sure it is that the match is a credential and not only similar to one. */
  readonly certaintyOf?: (match: RegExpExecArray, literals: Literals) => Certainty | undefined;
}

function certainIf(condition: boolean): Certainty | undefined {
  return condition ? 'certain' : undefined;
}

const QUOTE = '\\\\?["\'`]';

const shapes: readonly Shape[] = [
  {
    kind: 'jwt',
    pattern: /\b(eyJ[\w-]{8,1000})\.eyJ[\w-]{8,}\.[\w-]*/g,
    certaintyOf: match => certainIf(/"alg"/.test(decode(match[1] as string))),
  },
  {
    // {"access_token": "…"}, also as a string that is written under ERPTOKEN
    kind: 'token',
    pattern: new RegExp(`access_token(?:${QUOTE})?\\s*:\\s*${QUOTE}[\\w.~+/=-]{16,}`, 'g'),
  },
  {
    kind: 'token',
    pattern: /\bBearer\s+(?=[\w.~+/-]*\d)[\w.~+/-]{24,}/g,
  },
  {
    // Also in two texts: "Basic " + "…"
    kind: 'basic',
    pattern: /\bBasic\s*(?:["'`]\s*\+\s*["'`]|\s)([A-Za-z0-9+/]{4,}={0,2})/g,
    certaintyOf: match => certainIf(isUserAndPassword(decode(match[1] as string))),
  },
  {
    // "Basic " + btoa(this.USER), `Basic ${btoa(user + ':' + senha)}`, "Basic ".concat(btoa(…))
    kind: 'basic',
    pattern:
      /\bBasic\s*(?:["'`]\s*[+,]\s*|["'`]\.concat\(\s*|\$\{\s*)(?:(?:window|self|globalThis)\.)?(?:btoa|Buffer\.from|[\w$]{1,40}\.(?:encode|toBase64))\(/g,
    certaintyOf: (match, literals) =>
      certaintyOfArgument(match.input, match.index + match[0].length, literals, true),
  },
  {
    // "Basic " + token, where token = btoa(…) or a text that is encoded already
    kind: 'basic',
    pattern: new RegExp(
      `\\bBasic\\s*(?:["'\`]\\s*\\+\\s*|\\$\\{\\s*)(${REFERENCE})(?![\\w$.]|\\s*\\()`,
      'g',
    ),
    certaintyOf: (match, literals) => {
      const name = match[1] as string;
      const value = literals.of(name, match.index);
      if (value !== undefined) return certainIf(isUserAndPassword(decode(value)));
      if (literals.isExhausted) return undefined;
      const last = (name.split('.').at(-1) as string).replaceAll('$', '\\$');
      const start = Math.max(0, match.index - 2_000);
      const before = match.input.slice(start, match.index);
      const made = new RegExp(`(?:^|[^\\w$])${last}\\s*[=:]\\s*(?:window\\.)?btoa\\(`).exec(before);
      if (!made) return undefined;
      return certaintyOfArgument(match.input, start + made.index + made[0].length, literals, false);
    },
  },
  {
    kind: 'basic',
    pattern: /\bbtoa\(\s*(["'`])[^"'`\n:${]+:[^"'`\n${]+\1\s*\)/g,
  },
  {
    // The headers or parameters of a sign-in, with the password as a literal
    kind: 'password',
    pattern: new RegExp(
      `grant_type(?:${QUOTE})?\\s*[:=,]\\s*(?:${QUOTE})?password[^{}]{0,200}?` +
        `\\bpassword(?:${QUOTE})?\\s*(?:=|[:,]\\s*${QUOTE})[^"'\`\\s&\${}+]{1,}`,
      'g',
    ),
  },
  {
    // The query of a token address, with the password in front
    kind: 'password',
    pattern: /[?&]password=[^"'`\s&${}+]+&(?:[^"'`\s]*&)?grant_type=password\b/g,
  },
  {
    // The address of a token, whatever else stands in its query
    kind: 'password',
    pattern: /(?<=\/oauth2\/v\d\/token\?(?:[^"'`\s$]{0,300}&)?)password=[^"'`\s&${}+]+/g,
  },
  {
    // A sign-in whose password is in a variable
    kind: 'password',
    pattern: new RegExp(`grant_type(?:${QUOTE})?\\s*[:=,]\\s*(?:${QUOTE})?password\\b`, 'g'),
    certaintyOf: ({ input, index }, literals) => {
      const near = input.slice(Math.max(0, index - 300), index + 400);
      for (const [, name = ''] of near.matchAll(PASSWORD_REFERENCE)) {
        const value = literals.of(name, index);
        if (value !== undefined && !isLabel(value)) return 'certain';
      }
      return undefined;
    },
  },
  {
    // {user: "…", password: "…"}
    kind: 'password',
    pattern: new RegExp(
      `(?<![\\w$])(?:user(?:name)?|usuario|login|email)["']?\\s*:\\s*${QUOTE}([\\w.@-]{2,64})${QUOTE}\\s*,` +
        `(?:[^{}"'\`]{0,80},)?\\s*["']?(?:pass(?:word|wd)?|senha|pwd)["']?\\s*:\\s*${QUOTE}([^\\s"'\`\\\\]{1,64})${QUOTE}`,
      'gi',
    ),
    certaintyOf: ([, user = '', password = '']) =>
      isLabel(user) || isLabel(password) || !/\d|[^\p{L}\d]/u.test(password) ? undefined : 'likely',
  },
  {
    kind: 'url',
    pattern: /\bhttps?:\/\/[^\s"'`/:@<>(){}$]+:([^\s"'`/:@<>(){}$]+)@[\w[]/g,
    certaintyOf: match => certainIf(!isLabel(match[1] as string)),
  },
];

/** The password of a sign-in as a name: `password=" + senha`, `password=${senha}`, `password: senha`. */
const PASSWORD_REFERENCE = new RegExp(
  `\\bpassword(?:=(?:["'\`]\\s*\\+\\s*|\\$\\{\\s*)|["'\`]?\\s*[:,]\\s*)(${REFERENCE})(?![\\w$.]|\\s*\\()`,
  'g',
);

/** @returns The credentials in a text; overlapping matches are one credential. */
export function findCredentials(text: string): readonly Credential[] {
  const literals = new Literals(text);
  const matches = shapes
    .flatMap(({ kind, pattern, certaintyOf }) =>
      [...text.matchAll(pattern)].flatMap(match => {
        const certainty = certaintyOf ? certaintyOf(match, literals) : 'certain';
        const end = match.index + match[0].length;
        return certainty ? [{ kind, certainty, offset: match.index, end }] : [];
      }),
    )
    .sort((a, b) => a.offset - b.offset || (a.certainty < b.certainty ? -1 : 1));
  const found: Credential[] = [];
  let end = 0;
  for (const { kind, certainty, offset, end: after } of matches) {
    if (offset < end) continue;
    end = after;
    found.push({ kind, certainty, offset });
  }
  return found;
}

/** The most characters of what is encoded that are read. */
const LONGEST_ARGUMENT = 300;

/**
 * How sure it is that what is encoded is a credential: `user + ':' + password`. What a form asks for is in no text of the script.
 *
 * @param alone Whether a property alone, of which nothing is to be seen, is a likely credential.
 */
function certaintyOfArgument(
  text: string,
  start: number,
  literals: Literals,
  alone: boolean,
): Certainty | undefined {
  const terms = splitSum(argumentAt(text, start));
  const last = terms.at(-1);
  if (last === undefined) return undefined;
  if ('text' in last) {
    // A whole text is found wherever it is encoded.
    if (terms.length === 1) return undefined;
    const secret = last.text.slice(last.text.indexOf(':') + 1);
    return certainIf(secret !== '');
  }
  const value = literals.of(last.name, start);
  if (value !== undefined) return certainIf(!isLabel(value));
  return alone && terms.length === 1 && last.name.includes('.') ? 'likely' : undefined;
}

/** @returns The first argument of a call, without what only changes its encoding. */
function argumentAt(text: string, start: number): string {
  let depth = 0;
  const end = Math.min(text.length, start + LONGEST_ARGUMENT);
  for (let at = start; at < end; at++) {
    const sign = text[at] as string;
    if ('([{'.includes(sign)) depth++;
    else if (')]}'.includes(sign) && depth-- === 0) {
      const argument = text.slice(start, at);
      const inner = /^\s*(?:unescape|encodeURIComponent)\((.*)\)\s*$/s.exec(argument)?.[1];
      return inner === undefined ? argument : argumentAt(`${inner})`, 0);
    }
  }
  return '';
}

type Term = { readonly text: string } | { readonly name: string };

/** @returns The texts and names that are joined; none when there is anything else. */
function splitSum(argument: string): readonly Term[] {
  const template = /^\s*`([^`]*)`\s*$/.exec(argument)?.[1];
  const parts = template?.split(/(\$\{[^{}]*\})/).filter(Boolean);
  if (parts) {
    return parts.map(part =>
      part.startsWith('${') ? { name: part.slice(2, -1).trim() } : { text: part },
    );
  }
  const terms: Term[] = [];
  for (const part of argument.split('+').map(part => part.trim())) {
    const text = /^(["'`])([^"'`]*)\1$/.exec(part)?.[2];
    if (text !== undefined) terms.push({ text });
    else if (IS_REFERENCE.test(part)) terms.push({ name: part });
    else return [];
  }
  return terms;
}

const IS_REFERENCE = new RegExp(`^${REFERENCE}$`);

/** Whether a text is shown to the user, as the label of a field is, and is no value of it. */
function isLabel(text: string): boolean {
  return (
    /\s|[:*…]$/.test(text.trim()) ||
    /^(?:senha|password|passwd|pass|pwd|contraseña|clave|пароль|usu[aá]rio|user(?:name)?|login|logon|e-?mail|text|string|required|off|on|new-password|current-password)$/i.test(
      text.trim(),
    )
  );
}

function isUserAndPassword(text: string): boolean {
  return /^[\x20-\x7e]+:[\x20-\x7e]*$/.test(text);
}

function decode(text: string): string {
  return Buffer.from(text, 'base64').toString('latin1');
}
