import { readFile } from 'node:fs/promises';
import { parseHtml } from '../../html/html.js';
import { spliceText } from '../../html/splice-text.js';
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
  const filled = withoutComments(code)
    .replace('__TEXTS__', () => diagnosticsTextsLiteral())
    .replace('__APP__', () => argument);
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

/** Comments and indentation are of use in the source only. */
function withoutComments(code: string): string {
  return code.replace(/^\s*(\/\/|\/\*\*).*\n/gm, '').replace(/^\s+/gm, '');
}
