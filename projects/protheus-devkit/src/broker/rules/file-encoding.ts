import { SOURCES } from '../../findings/sources.js';
import { type BrokerRule } from './support/broker-rule.js';

const NAMES = { 'utf-8-bom': 'UTF-8', 'utf-16le': 'UTF-16', 'utf-16be': 'UTF-16' };

export const fileEncoding: BrokerRule = {
  meta: {
    name: 'file-encoding',
    code: 'PDK311',
    severity: 'warning',
    title: {
      pt: 'O arquivo ini está em ANSI (Windows-1252), sem BOM',
      en: 'The ini file is in ANSI (Windows-1252), without a byte order mark',
    },
    source: SOURCES.brokerDesktop,
  },
  needs: [],
  isAboutNames: true,
  *check({ inis }) {
    for (const { path, encoding } of inis) {
      if (encoding === 'cp1252') continue;
      const name = NAMES[encoding];
      yield {
        // Public installations have a byte order mark of UTF-8 and work.
        ...(encoding === 'utf-8-bom' && { severity: 'information' as const }),
        place: { file: path, line: 1 },
        message: {
          pt: `O arquivo começa com uma marca de ordem de bytes (${name}). A primeira seção pode não ser encontrada, e os acentos podem aparecer trocados.`,
          en: `The file begins with a byte order mark (${name}). The first section may not be found, and accents arrive garbled.`,
        },
        solution: {
          pt: 'Salve o arquivo como ANSI (Windows-1252), ou só com letras sem acento em UTF-8 sem BOM.',
          en: 'Save the file as ANSI (Windows-1252), or with plain ASCII as UTF-8 without BOM.',
        },
      };
    }
  },
};
