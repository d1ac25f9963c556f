import { type AppFileEdits } from '../../app-package/app-file.js';
import { memoryFile } from '../../app-package/memory-file.js';
import { SOURCES } from '../../findings/sources.js';
import { type Splice, spliceText } from '../../html/splice-text.js';
import { cssUrls } from '../model/css-urls.js';
import { isRootRelative, loadedUrl } from '../model/loaded-url.js';
import { TextFile } from '../model/text-file.js';
import { type AppRule } from './support/app-rule.js';

/** The base does not move a URL that begins with a slash: the file is requested at the root. */
export const absoluteAddress: AppRule = {
  meta: {
    name: 'absolute-address',
    code: 'PDK135',
    severity: 'error',
    title: {
      pt: 'Nenhum endereço de arquivo começa com barra',
      en: 'No URL of a file begins with a slash',
    },
    source: SOURCES.baseElement,
  },
  start: ({ report }) => ({
    text(file): void {
      for (const { url, offset } of find(file)) {
        report({
          place: file.place(offset),
          message: {
            en: `"${url}" begins with a slash: inside Protheus the application is in a folder, and the browser requests the file at the root of the server.`,
            pt: `"${url}" começa com barra: dentro do Protheus o aplicativo fica em uma pasta, e o navegador pede o arquivo na raiz do servidor.`,
          },
          solution: {
            en: `Write it without the slash: "${url.slice(1)}".`,
            pt: `Escreva sem a barra: "${url.slice(1)}".`,
          },
        });
      }
    },
  }),
  async fix(tree): Promise<AppFileEdits> {
    const edits = new Map();
    for (const entry of tree.files.values()) {
      const file = await TextFile.read(entry);
      // A script may build the URL from parts: it is not changed.
      if (!file || file.kind === 'script') continue;
      const splices = find(file)
        .filter(({ url }) => tree.files.has(url.slice(1).split(/[?#]/, 1)[0] as string))
        .map(found => replace(file, found));
      if (splices.length === 0) continue;
      const text = spliceText(file.text, splices);
      edits.set(file.path, memoryFile(file.path, Buffer.from(text)));
    }
    return edits;
  },
};

interface FoundUrl {
  readonly url: string;
  readonly offset: number;
}

/** A URL in a page is relative to the base, a URL in a style sheet to the sheet's own folder. */
function replace(file: TextFile, { url, offset }: FoundUrl): Splice {
  const up = file.kind === 'css' ? '../'.repeat(file.path.split('/').length - 1) : '';
  return { start: offset, end: offset + 1, text: url === '/' ? './' : up };
}

function find(file: TextFile): readonly FoundUrl[] {
  switch (file.kind) {
    case 'html':
      return findInHtml(file);
    case 'css':
      return cssUrls(file.text)
        .filter(({ url }) => isRootRelative(url))
        .map(({ url, start }) => ({ url, offset: start }));
    case 'script':
      return findInScript(file.text);
    case 'json':
      return [];
  }
}

function findInHtml({ text, elements }: TextFile): FoundUrl[] {
  return elements.flatMap(element => {
    const attribute = loadedUrl(element);
    if (!attribute || !isRootRelative(attribute.value)) return [];
    const url = attribute.value.trim();
    const inside = text.slice(attribute.start, attribute.end).indexOf(url);
    return inside >= 0 ? [{ url, offset: attribute.start + inside }] : [];
  });
}

/**
 * Only files that `HttpClient` does not request: the interceptor resolves `/assets/i18n/pt.json`, but
 * not the picture of a template.
 */
const ASSET =
  /(["'`(])(\/assets\/[\w./@~-]+\.(?:png|jpe?g|gif|svg|webp|ico|bmp|css|js|woff2?|ttf|eot|mp[34]|webm|pdf))(?=["'`)\\?#])/gi;

function findInScript(script: string): FoundUrl[] {
  return [...script.matchAll(ASSET)].map(match => ({
    url: match[2] as string,
    offset: match.index + 1,
  }));
}
