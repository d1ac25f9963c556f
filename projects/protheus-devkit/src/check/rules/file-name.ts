import { isDeviceName } from '../../app-package/device-name.js';
import { type Rule } from '../rule.js';

/** Accents become other bytes on their way through code pages, blanks other addresses. */
export const fileName: Rule = {
  name: 'file-name',
  code: 'PDK134',
  severity: 'error',
  start: ({ tree, report }) => ({
    end(): void {
      for (const path of tree.files.keys()) {
        if (path.split('/').some(isDeviceName)) {
          report({
            place: { file: path },
            cause: {
              en: 'Windows takes the name for a device (con, prn, aux, nul, com1, lpt1 …), whatever its ending: an AppServer on Windows cannot extract it.',
              pt: 'O Windows toma o nome por um dispositivo (con, prn, aux, nul, com1, lpt1 …), seja qual for a extensão: um AppServer no Windows não consegue extraí-lo.',
            },
            cure: { en: 'Rename it.', pt: 'Dê outro nome.' },
          });
        }
        if (/^[\w./@~$!,;=()[\]{}+-]+$/.test(path)) continue;
        report({
          place: { file: path },
          cause: {
            en: 'The name has an accent, a blank or a sign that means something in an address (% # & ?). The AppServer keeps names in its own code page, and the browser asks for another name.',
            pt: 'O nome tem acento, espaço ou um sinal com significado em endereços (% # & ?). O AppServer guarda os nomes na sua própria página de código, e o navegador pede outro nome.',
          },
          cure: {
            en: 'Rename the file with the letters a-z, digits, "-" and "_".',
            pt: 'Renomeie o arquivo com as letras a-z, números, "-" e "_".',
          },
        });
      }
    },
  }),
};
