import { SOURCES } from '../../findings/sources.js';
import { TextFile } from '../model/text-file.js';
import { type AppRule } from './support/app-rule.js';

/** A service worker and a manifest store URLs of the root: they are wrong after FwCallApp moves the base. */
export const movedBase: AppRule = {
  meta: {
    name: 'moved-base',
    code: 'PDK138',
    severity: 'error',
    title: {
      pt: 'Nenhum service worker ou manifesto usa a raiz do servidor',
      en: 'No service worker and no manifest uses the root of the server',
    },
    source: SOURCES.baseElement,
  },
  start: ({ tree, report }) => ({
    text(file): void {
      if (file.kind === 'script') {
        const pattern = /\bserviceWorker\s*\.\s*register\(\s*["'`]\//g;
        for (const { index } of file.text.matchAll(pattern)) {
          report({ place: file.place(index), ...serviceWorker });
        }
      }
    },
    async end(): Promise<void> {
      if (tree.files.has('ngsw.json')) report({ place: { file: 'ngsw.json' }, ...serviceWorker });
      for (const entry of tree.files.values()) {
        if (!/(^|\/)manifest\.json$|\.webmanifest$/i.test(entry.path)) continue;
        const file = await TextFile.read(entry);
        // Other programs have a file of this name too.
        const isOfApp =
          /\.webmanifest$/i.test(entry.path) ||
          /"(?:start_url|display|icons)"\s*:/.test(file?.text ?? '');
        if (!file || !isOfApp) continue;
        const match = /"(start_url|scope|id)"\s*:\s*"(\/[^"]*|https?:[^"]*)"/.exec(file.text);
        if (!match) continue;
        report({
          place: file.place(match.index),
          message: {
            en: `"${match[1]}" is "${match[2]}", an absolute URL, to which the base that FwCallApp writes does not apply.`,
            pt: `"${match[1]}" é "${match[2]}", um endereço absoluto, ao qual a base gravada pela FwCallApp não se aplica.`,
          },
          solution: {
            en: 'Write "./", or remove the manifest: inside Protheus the application is not installed.',
            pt: 'Escreva "./" ou remova o manifesto: dentro do Protheus o aplicativo não é instalado.',
          },
        });
      }
    },
  }),
};

const serviceWorker = {
  message: {
    en: 'The service worker stores URLs of the root of the server. Inside Protheus the application is in a folder, and an old copy would be shown after each update.',
    pt: 'O service worker guarda endereços da raiz do servidor. Dentro do Protheus o aplicativo fica em uma pasta, e uma cópia antiga apareceria após cada atualização.',
  },
  solution: {
    en: 'Build without it: remove "serviceWorker" from angular.json and provideServiceWorker() from the application.',
    pt: 'Gere o build sem ele: remova "serviceWorker" do angular.json e provideServiceWorker() do aplicativo.',
  },
};
