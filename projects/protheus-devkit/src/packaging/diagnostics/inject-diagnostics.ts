import { readFile } from 'node:fs/promises';
import { parseHtml } from '../../html/html.js';
import { spliceText } from '../../html/splice-text.js';

/** What the diagnostics say about the application they were packed with. */
export interface DiagnosedApp {
  readonly name: string;
  readonly contentHash: string;
  /** Version of this package. */
  readonly devkit: string;
}

/**
 * Puts the diagnostics in front of everything else in a page, so that they also see the first
 * script fail. They stand in the page itself: a file of their own would need a base that works.
 */
export async function injectDiagnostics(html: string, app: DiagnosedApp): Promise<string> {
  const code = await readFile(new URL('diagnostics.js', import.meta.url), 'utf8');
  const argument = JSON.stringify(app).replaceAll('<', '\\u003c');
  // A function as replacement: in a string "$&" would mean something.
  const script = `<script>${withoutComments(code).replace('__APP__', () => argument)}</script>`;
  const elements = await parseHtml(html);
  const head = elements.find(({ tag }) => tag === 'head') ?? elements.find(isHtml);
  const at = head?.end ?? /^\s*<!doctype[^>]*>/i.exec(html)?.[0].length ?? 0;
  // A browser looks for the encoding in the first 1024 bytes, where the script now stands.
  const isUtf8 = elements.some(
    ({ tag, attributes }) =>
      tag === 'meta' && /^utf-?8$/i.test(attributes.get('charset')?.value ?? ''),
  );
  const charset = isUtf8 ? '<meta charset="utf-8">' : '';
  return spliceText(html, [{ start: at, end: at, text: charset + script }]);
}

const isHtml = ({ tag }: { readonly tag: string }): boolean => tag === 'html';

/** Comment lines and indentation are for readers of the source. */
const withoutComments = (code: string): string =>
  code.replace(/^\s*(\/\/|\/\*\*).*\n/gm, '').replace(/^\s+/gm, '');
