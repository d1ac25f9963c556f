import { isDeviceName } from '../../app-package/device-name.js';
import { SOURCES } from '../../findings/sources.js';
import { type AppRule } from './support/app-rule.js';

/** A code page changes accents to other bytes, and a blank changes the URL. */
export const fileName: AppRule = {
  meta: {
    name: 'file-name',
    code: 'PDK134',
    severity: 'error',
    title: {
      pt: 'Os nomes dos arquivos não têm acentos, espaços nem sinais especiais',
      en: 'File names have no accents, blanks or special characters',
    },
    source: SOURCES.fileNames,
  },
  start: ({ tree, report }) => ({
    end(): void {
      for (const path of tree.files.keys()) {
        if (path.split('/').some(isDeviceName)) {
          report({
            place: { file: path },
            message: {
              en: 'On Windows the name is that of a device (con, prn, aux, nul, com1, lpt1 …), whatever its extension: an AppServer on Windows cannot extract it.',
              pt: 'O Windows toma o nome por um dispositivo (con, prn, aux, nul, com1, lpt1 …), seja qual for a extensão: um AppServer no Windows não consegue extraí-lo.',
            },
            solution: { en: 'Rename the file.', pt: 'Renomeie o arquivo.' },
          });
        }
        if (/^[\w./@~$!,;=()[\]{}+-]+$/.test(path)) continue;
        report({
          place: { file: path },
          message: {
            en: 'The name has an accent, a blank or a character with a meaning in URLs (% # & ?). The AppServer stores names in its own code page, and the browser requests another name.',
            pt: 'O nome tem acento, espaço ou um sinal com significado em endereços (% # & ?). O AppServer guarda os nomes na sua própria página de código, e o navegador pede outro nome.',
          },
          solution: {
            en: 'Rename the file with the letters a-z, digits, "-" and "_".',
            pt: 'Renomeie o arquivo com as letras a-z, números, "-" e "_".',
          },
        });
      }
    },
  }),
};
