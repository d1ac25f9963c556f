import { TextFile } from '../text-file.js';
import { type Rule } from '../rule.js';

/** What remembers the address of the root: it does not follow when FwCallApp moves the base. */
export const movedBase: Rule = {
  name: 'moved-base',
  code: 'PDK138',
  severity: 'error',
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
        const match =
          file && /"(start_url|scope|id)"\s*:\s*"(\/[^"]*|https?:[^"]*)"/.exec(file.text);
        if (!match) continue;
        report({
          place: file.place(match.index),
          cause: {
            en: `"${match[1]}" is "${match[2]}", an absolute address that the moved base does not reach.`,
            pt: `"${match[1]}" é "${match[2]}", um endereço absoluto que a base movida não alcança.`,
          },
          cure: {
            en: 'Write "./", or remove the manifest: inside Protheus nobody installs the application.',
            pt: 'Escreva "./" ou remova o manifesto: dentro do Protheus ninguém instala o aplicativo.',
          },
        });
      }
    },
  }),
};

const serviceWorker = {
  cause: {
    en: 'The service worker keeps addresses of the root of the server. Inside Protheus the application lies in a folder, and an old copy would be shown after each update.',
    pt: 'O service worker guarda endereços da raiz do servidor. Dentro do Protheus o aplicativo fica em uma pasta, e uma cópia antiga apareceria após cada atualização.',
  },
  cure: {
    en: 'Build without it: remove "serviceWorker" from angular.json and provideServiceWorker() from the application.',
    pt: 'Compile sem ele: remova "serviceWorker" do angular.json e provideServiceWorker() do aplicativo.',
  },
};
