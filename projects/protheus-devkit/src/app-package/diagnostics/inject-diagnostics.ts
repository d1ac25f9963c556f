import { readFile } from 'node:fs/promises';
import { parseHtml } from '../../html/html.js';
import { spliceText } from '../../html/splice-text.js';
import { SECRET_NAMES } from '../../secrets/secret-names.js';
import { diagnosticsTextsLiteral } from './diagnostics-texts.js';

/** The application that the diagnostics page names. */
export interface DiagnosedApp {
  readonly name: string;
  readonly contentHash: string;
  /** Version of this package. */
  readonly devkit: string;
}

/**
 * Inserts the diagnostics script before everything else of a page, so that it also sees the first
 * script fail. The script is inline: a file of its own would need a correct base.
 *
 * @param html The page.
 * @param app The application that the script names.
 * @returns The page with the script; the rest stays byte by byte.
 */
export async function injectDiagnostics(html: string, app: DiagnosedApp): Promise<string> {
  const code = await readFile(new URL('diagnostics.js', import.meta.url), 'utf8');
  const argument = JSON.stringify(app).replaceAll('<', '\\u003c');
  // A function as replacement: in a string "$&" has a meaning.
  const filled = compact(code)
    .replace('__TEXTS__', () => diagnosticsTextsLiteral())
    .replace('__APP__', () => argument)
    .replace('__SECRETS__', () => secretNamesLiteral());
  const script = `<script>${filled}</script>`;
  const elements = await parseHtml(html);
  const head = elements.find(({ tag }) => tag === 'head') ?? elements.find(isHtml);
  const at = head?.end ?? /^\s*<!doctype[^>]*>/i.exec(html)?.[0].length ?? 0;
  // Browsers look for the encoding in the first 1024 bytes, which the script now fills.
  const isUtf8 = elements.some(
    ({ tag, attributes }) =>
      tag === 'meta' && /^utf-?8$/i.test(attributes.get('charset')?.value ?? ''),
  );
  const charset = isUtf8 ? '<meta charset="utf-8">' : '';
  return spliceText(html, [{ start: at, end: at, text: charset + script }]);
}

function isHtml({ tag }: { readonly tag: string }): boolean {
  return tag === 'html';
}

/** The one table of names, as an ASCII object literal for the script of the page. */
function secretNamesLiteral(): string {
  const lists = Object.entries(SECRET_NAMES).map(
    ([list, names]: [string, readonly string[]]) => `${list}:"${names.join(' ')}".split(" ")`,
  );
  return `{${lists.join(',')}}`.replace(
    /[^\x20-\x7e]/g,
    sign => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Comments, indentation, blanks around signs and long names are of use in the source only. */
function compact(code: string): string {
  return withShortNames(code)
    .replace(/^\s*(\/\/|\/\*\*).*\n/gm, '')
    .replace(/^\s+/gm, '')
    .replace(/.+/g, line => (line.includes('/') ? line : withoutBlanks(line)))
    .replace(/([{,;([=+&|?:])\n|\n(?=[.?:+&|)\]}])/g, '$1');
}

/** Our functions and variables of several words: no text and no property has such a name. */
function withShortNames(code: string): string {
  const names = [...code.matchAll(/\b(?:function|var) ([a-z]+[A-Z]\w*)/g)].map(([, name]) => name);
  const short = new Map([...new Set(names)].map((name, index) => [name, `_${index}`]));
  return code.replace(/(?<![.\w'])\w+/g, word => short.get(word) ?? word);
}

/** A line without regular expressions. What is between quotes stays. */
function withoutBlanks(line: string): string {
  return line.replace(
    /('(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")| ?([-=<>!&|?:,{}()+;]+) ?/g,
    (_, quoted: string | undefined, signs: string) => quoted ?? signs,
  );
}
