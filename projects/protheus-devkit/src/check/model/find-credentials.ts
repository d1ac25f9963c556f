/** The forms of credentials that are found in applications. */
export type CredentialKind = 'jwt' | 'token' | 'basic' | 'password' | 'url';

/** A credential in a text; its value is not kept. */
export interface Credential {
  readonly kind: CredentialKind;
  readonly offset: number;
}

interface Shape {
  readonly kind: CredentialKind;
  readonly pattern: RegExp;
  /** Whether the match is a credential and not only similar to one. */
  readonly isReal?: (match: RegExpMatchArray) => boolean;
}

const QUOTE = '\\\\?["\'`]';

const shapes: readonly Shape[] = [
  {
    kind: 'jwt',
    pattern: /\b(eyJ[\w-]{8,1000})\.eyJ[\w-]{8,}\.[\w-]*/g,
    isReal: match => /"alg"/.test(decode(match[1] as string)),
  },
  {
    // {"access_token": "…"}, also as a string that is written under ERPTOKEN
    kind: 'token',
    pattern: new RegExp(`access_token(?:${QUOTE})?\\s*:\\s*${QUOTE}[\\w.~+/=-]{16,}`, 'g'),
  },
  {
    kind: 'basic',
    pattern: /\bBasic\s+([A-Za-z0-9+/]{6,}={0,2})/g,
    isReal: match => /^[\x20-\x7e]+:[\x20-\x7e]*$/.test(decode(match[1] as string)),
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
  { kind: 'url', pattern: /\bhttps?:\/\/[^\s"'`/:@<>(){}$]+:[^\s"'`/:@<>(){}$]+@[\w[]/g },
];

/** @returns The credentials in a text; overlapping matches are one credential. */
export function findCredentials(text: string): readonly Credential[] {
  const found: Credential[] = [];
  let end = 0;
  const matches = shapes
    .flatMap(({ kind, pattern, isReal }) =>
      [...text.matchAll(pattern)]
        .filter(match => isReal?.(match) ?? true)
        .map(match => ({ kind, offset: match.index, end: match.index + match[0].length })),
    )
    .sort((a, b) => a.offset - b.offset);
  for (const match of matches) {
    if (match.offset < end) continue;
    end = match.end;
    found.push({ kind: match.kind, offset: match.offset });
  }
  return found;
}

function decode(text: string): string {
  return Buffer.from(text, 'base64').toString('latin1');
}
