import { SOURCES } from '../../findings/sources.js';
import { type TextFile } from '../model/text-file.js';
import { type AppRule } from './support/app-rule.js';

/** Editors for AdvPL save in CP1252; a browser reads scripts and JSON as UTF-8. */
export const textEncoding: AppRule = {
  meta: {
    name: 'text-encoding',
    code: 'PDK149',
    severity: 'warning',
    title: {
      pt: 'Os textos do aplicativo estão em UTF-8',
      en: 'The texts of the application are in UTF-8',
    },
    source: SOURCES.jsonEncoding,
  },
  start: ({ report }) => ({
    text(file): void {
      if (file.isUtf8 || namesEncoding(file)) return;
      report({
        place: file.place(Math.max(0, file.text.indexOf('\uFFFD'))),
        message: {
          en: 'The file is not in UTF-8, in which the browser reads it: letters with accents arrive as "�", and a comparison with such a text fails.',
          pt: 'O arquivo não está em UTF-8, mas é em UTF-8 que o navegador o lê: as letras com acento chegam como "�", e uma comparação com esse texto falha.',
        },
        solution: {
          en: 'Save it as UTF-8 without BOM. In VS Code: the encoding in the status bar, "Reopen with Encoding" (Windows 1252), then "Save with Encoding" (UTF-8).',
          pt: 'Salve como UTF-8 sem BOM. No VS Code: a codificação na barra de status, "Reabrir com Codificação" (Windows 1252), depois "Salvar com Codificação" (UTF-8).',
        },
      });
    },
  }),
};

/** Whether a page or a style sheet says in which other encoding it is. */
function namesEncoding({ kind, text, elements }: TextFile): boolean {
  if (kind === 'css') return /^@charset "(?!utf-8")/i.test(text);
  return elements.some(({ tag, attributes }) => {
    if (tag !== 'meta') return false;
    const content = /charset=([\w-]+)/i.exec(attributes.get('content')?.value ?? '')?.[1];
    const charset = attributes.get('charset')?.value ?? content ?? 'utf-8';
    return !/^\s*utf-?8\s*$/i.test(charset);
  });
}
