import { type Place } from '../../findings/finding.js';
import { SOURCES } from '../../findings/sources.js';
import { isAppConfig } from '../model/app-config.js';
import { loadedUrl } from '../model/loaded-url.js';
import { type TextFile } from '../model/text-file.js';
import { type AppRule } from './support/app-rule.js';

const LONGEST_PATH = 300;

/**
 * The AppServer writes names in lower case. On Linux a page that requests `Logo.PNG` does not
 * receive `logo.png`.
 */
export const upperCaseName: AppRule = {
  meta: {
    name: 'upper-case-name',
    code: 'PDK133',
    severity: 'warning',
    title: {
      pt: 'Os arquivos que o aplicativo pede têm nomes em minúsculas',
      en: 'The files that the application requests have lower-case names',
    },
    source: SOURCES.fwCallApp,
  },
  start({ tree, report }) {
    const upperCase = new Map<string, string>();
    for (const path of tree.files.keys()) {
      if (path === path.toLowerCase() || isAppConfig(path) || isGenerated(path)) continue;
      upperCase.set(path, path);
      upperCase.set(path.slice(path.lastIndexOf('/') + 1), path);
    }
    const used = new Map<string, Place>();
    let hashedFolder: string | undefined;
    return {
      text(file): void {
        if (upperCase.size === 0) return;
        if (file.path === 'index.html') hashedFolder = folderWithHashes(file);
        for (const [name, offset] of namesIn(file)) {
          const path = upperCase.get(name);
          if (path !== undefined && !used.has(path)) used.set(path, file.place(offset));
        }
      },
      end(): void {
        for (const [path, place] of used) {
          const folder = path.slice(0, path.lastIndexOf('/') + 1);
          if (folder === hashedFolder && VITE_HASH.test(path)) continue;
          report({
            place,
            message: {
              en: `${path} has upper-case letters and is requested by that name; a server that stores names in lower case (AppServer on Linux) responds 404.`,
              pt: `${path} tem letras maiúsculas e é pedido com esse nome; um servidor que guarda os nomes em minúsculas (AppServer no Linux) responde 404.`,
            },
            solution: {
              en: 'Rename the file to lower case, also where it is used.',
              pt: 'Renomeie o arquivo para minúsculas, também onde ele é citado.',
            },
          });
        }
      },
    };
  },
};

/**
 * The hashes that builders write into names, which nobody can rename: `main-5XHT3RWN.js` (esbuild),
 * `PoIcon.58e7a84ebb635625.svg` (webpack), `index-BxQ3k_9a.js` (Vite).
 */
const HASHES = [
  /-[A-Z0-9]{8}(?:\.[a-z0-9]+)+$/,
  /[.-](?=[a-f]*\d)[0-9a-f]{8,64}(?:\.[a-z0-9]+)+$/i,
  /[.-](?=[\w-]*\d)(?=[\w-]*[A-Z])[\w-]{8,32}\.(?:m?js|css)$/,
];

/** The entry of a remote, which module federation names so. */
const BUILT_NAME = /(?:^|\/)remoteEntry\.(?:m?js|json)$/;

/** The hash that Vite writes: letters of both cases, perhaps without a digit, as a name has them too. */
const VITE_HASH = /-[\w-]{8}(?:\.[a-z0-9]+)+$/;

/** @returns The folder of the script with which a page of Vite begins: every name in it is generated. */
function folderWithHashes({ elements }: TextFile): string | undefined {
  for (const element of elements) {
    const path = element.tag === 'script' ? (loadedUrl(element)?.value ?? '') : '';
    const match = /^(?:\.?\/)?(.*\/)?[^/]*-(?=[\w-]*[a-z])(?=[\w-]*[A-Z])[\w-]{8}\.m?js$/.exec(
      path,
    );
    if (match) return match[1] ?? '';
  }
  return undefined;
}

function isGenerated(path: string): boolean {
  return BUILT_NAME.test(path) || HASHES.some(hash => hash.test(path));
}

/** Everything in a text that can be a file's name: whole paths and their last segments. */
function* namesIn({ text }: TextFile): Generator<[name: string, offset: number]> {
  // The extension is tested after the match: a pattern with the extension would read an inlined
  // font of some hundred kilobytes once for each of its letters.
  for (const { 0: run, index } of text.matchAll(/[\w%.~@+/-]+/g)) {
    if (run.length > LONGEST_PATH || !/\.[A-Za-z0-9]{1,8}$/.test(run)) continue;
    const name = run.replace(/^(\.{0,2}\/)+/, '');
    yield [name, index];
    const slash = name.lastIndexOf('/');
    if (slash >= 0) yield [name.slice(slash + 1), index];
  }
}
