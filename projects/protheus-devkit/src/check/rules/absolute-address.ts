import { memoryFile } from '../../app-package/memory-file.js';
import { addressOf, isRootRelative } from '../addresses.js';
import { cssAddresses } from '../css-addresses.js';
import { type Edits } from '../../app-package/app-file.js';
import { type Rule } from '../rule.js';
import { spliceText, type Splice } from '../../html/splice-text.js';
import { TextFile } from '../text-file.js';

/** An address of the server's root is not moved by the base: the file is asked from elsewhere. */
export const absoluteAddress: Rule = {
  name: 'absolute-address',
  code: 'PDK135',
  severity: 'error',
  start: ({ report }) => ({
    text(file): void {
      for (const { address, offset } of find(file)) {
        report({
          place: file.place(offset),
          cause: {
            en: `"${address}" begins with a slash: inside Protheus the application lies in a folder, and the file is asked from the root of the server.`,
            pt: `"${address}" começa com barra: dentro do Protheus o aplicativo fica em uma pasta, e o arquivo é pedido na raiz do servidor.`,
          },
          cure: {
            en: `Write it without the slash: "${address.slice(1)}".`,
            pt: `Escreva sem a barra: "${address.slice(1)}".`,
          },
        });
      }
    },
  }),
  async fix(tree): Promise<Edits> {
    const edits = new Map();
    for (const entry of tree.files.values()) {
      const file = await TextFile.read(entry);
      // In a script nobody knows what the address is put together with: it is left alone.
      if (!file || file.kind === 'script') continue;
      const splices = find(file)
        .filter(({ address }) => tree.files.has(address.slice(1).split(/[?#]/, 1)[0] as string))
        .map(found => replace(file, found));
      if (splices.length === 0) continue;
      const text = spliceText(file.text, splices);
      edits.set(file.path, memoryFile(file.path, Buffer.from(text)));
    }
    return edits;
  },
};

interface Found {
  readonly address: string;
  readonly offset: number;
}

/** In a page the base completes the address, in a style sheet the sheet's own folder. */
function replace(file: TextFile, { address, offset }: Found): Splice {
  const up = file.kind === 'css' ? '../'.repeat(file.path.split('/').length - 1) : '';
  return { start: offset, end: offset + 1, text: address === '/' ? './' : up };
}

function find(file: TextFile): readonly Found[] {
  switch (file.kind) {
    case 'html':
      return findInHtml(file);
    case 'css':
      return cssAddresses(file.text)
        .filter(({ address }) => isRootRelative(address))
        .map(({ address, start }) => ({ address, offset: start }));
    case 'script':
      return findInScript(file.text);
    case 'json':
      return [];
  }
}

const findInHtml = ({ text, elements }: TextFile): Found[] =>
  elements.flatMap(element => {
    const attribute = addressOf(element);
    if (!attribute || !isRootRelative(attribute.value)) return [];
    const address = attribute.value.trim();
    const offset = text.indexOf(address, attribute.start);
    return offset >= 0 && offset < attribute.end ? [{ address, offset }] : [];
  });

/**
 * Only files that no HttpClient asks for: `/assets/i18n/pt.json` is completed by the interceptor,
 * a picture in a template is not.
 */
const asset =
  /(["'`(])(\/assets\/[\w./@~-]+\.(?:png|jpe?g|gif|svg|webp|ico|bmp|css|js|woff2?|ttf|eot|mp[34]|webm|pdf))(?=["'`)\\?#])/gi;

const findInScript = (script: string): Found[] =>
  [...script.matchAll(asset)].map(match => ({
    address: match[2] as string,
    offset: match.index + 1,
  }));
