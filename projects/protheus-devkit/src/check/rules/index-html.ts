import { type Rule } from '../rule.js';

/** FwCallApp opens `<name>/index.html` and edits it; it looks nowhere else. */
export const indexHtml: Rule = {
  name: 'index-html',
  code: 'PDK120',
  severity: 'error',
  start: ({ tree, report }) => ({
    end(): void {
      if (tree.root.endsWith('browser/') && tree.files.has('index.html')) {
        report({
          // A folder is not what FwCallApp opens; `package` makes it right on the way.
          severity: tree.kind === 'folder' ? 'warning' : 'error',
          place: { file: 'index.html' },
          cause: {
            en:
              `index.html lies in the sub-folder ${tree.root} that Angular's builder makes; ` +
              'FwCallApp looks for it in the application\'s own folder ("Falha ao Ajustar os ' +
              'arquivos Index").',
            pt:
              `O index.html está na subpasta ${tree.root}, criada pelo Angular; a FwCallApp o ` +
              'procura na pasta do próprio aplicativo ("Falha ao Ajustar os arquivos Index").',
          },
          cure: {
            en: '"protheus-devkit package" takes care of it. By hand: outputPath {"base": "dist/<name>", "browser": ""} in angular.json.',
            pt: 'O "protheus-devkit package" resolve isso. À mão: outputPath {"base": "dist/<nome>", "browser": ""} no angular.json.',
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
        cause:
          other === undefined
            ? {
                en: 'There is no index.html: FwCallApp has no page to open.',
                pt: 'Não há index.html: a FwCallApp não tem página para abrir.',
              }
            : {
                en: `The page is named ${other}; FwCallApp opens index.html, in lower case.`,
                pt: `A página se chama ${other}; a FwCallApp abre index.html, em minúsculas.`,
              },
        cure: {
          en: `Give the folder that "ng build" wrote, with index.html in it${deeper ? `: perhaps the folder of ${deeper}` : ''}.`,
          pt: `Informe a pasta gravada pelo "ng build", com o index.html dentro${deeper ? `: talvez a pasta de ${deeper}` : ''}.`,
        },
      });
    },
  }),
};
