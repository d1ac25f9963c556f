import { SOURCES } from '../../findings/sources.js';
import { type AppRule } from './support/app-rule.js';

/** FwCallApp opens and edits `<name>/index.html`, and no other file. */
export const indexHtml: AppRule = {
  meta: {
    name: 'index-html',
    code: 'PDK120',
    severity: 'error',
    title: {
      pt: 'O index.html está na raiz da pasta do aplicativo',
      en: "index.html is at the root of the application's folder",
    },
    source: SOURCES.fwCallApp,
  },
  start: ({ tree, report }) => ({
    end(): void {
      if (tree.root.endsWith('browser/') && tree.files.has('index.html')) {
        report({
          // FwCallApp does not open a folder, and `package` leaves browser/ out.
          severity: tree.kind === 'folder' ? 'warning' : 'error',
          place: { file: 'index.html' },
          message: {
            en:
              `index.html is in the sub-folder ${tree.root} that Angular's builder creates; ` +
              'FwCallApp expects it in the application\'s own folder ("Falha ao Ajustar os ' +
              'arquivos Index").',
            pt:
              `O index.html está na subpasta ${tree.root}, criada pelo Angular; a FwCallApp o ` +
              'procura na pasta do próprio aplicativo ("Falha ao Ajustar os arquivos Index").',
          },
          solution: {
            en: '"protheus-devkit package" corrects it. By hand: outputPath {"base": "dist/<name>", "browser": ""} in angular.json.',
            pt: 'O "protheus-devkit package" corrige isso. À mão: outputPath {"base": "dist/<nome>", "browser": ""} no angular.json.',
          },
        });
        return;
      }
      if (tree.files.has('index.html')) return;
      const paths = [...tree.files.keys()];
      const other = paths.find(path => path.toLowerCase() === 'index.html');
      const deeper = paths.find(path => path.endsWith('/index.html'));
      report({
        place: other === undefined ? undefined : { file: other },
        message:
          other === undefined
            ? {
                en: 'There is no index.html: FwCallApp has no page to open.',
                pt: 'Não há index.html: a FwCallApp não tem página para abrir.',
              }
            : {
                en: `The page is named ${other}; FwCallApp opens index.html, in lower case.`,
                pt: `A página se chama ${other}; a FwCallApp abre index.html, em minúsculas.`,
              },
        solution: {
          en: `Give the folder that "ng build" wrote, with index.html in it${deeper ? `: perhaps the folder of ${deeper}` : ''}.`,
          pt: `Informe a pasta gravada pelo "ng build", com o index.html dentro${deeper ? `: talvez a pasta de ${deeper}` : ''}.`,
        },
      });
    },
  }),
};
