import { keyPlace } from '../check/locations.js';
import { type Rule } from '../check/rule.js';
import { SOURCES } from '../check/sources.js';

export const serviceNameBlanks: Rule = {
  code: 'PDK333',
  severity: 'error',
  title: { pt: 'SERVICE_NAME não tem espaços', en: 'SERVICE_NAME holds no blanks' },
  source: SOURCES.brokerHttp,
  needs: ['broker'],
  *check({ balances }) {
    for (const { file, key } of balances) {
      const name = key('SERVICE_NAME');
      if (!name || !/\s/.test(name.value)) continue;
      yield {
        place: keyPlace(file, name),
        cause: {
          pt: `SERVICE_NAME = ${name.value} tem espaços, e o nome de um serviço do Windows não pode ter.`,
          en: `SERVICE_NAME = ${name.value} holds blanks, which the name of a Windows service must not.`,
        },
        cure: {
          pt: `Escreva SERVICE_NAME = ${name.value.replace(/["']/g, '').trim().replace(/\s+/g, '_')}; o texto com espaços vai em SERVICE_DISPLAY_NAME.`,
          en: `Write SERVICE_NAME = ${name.value.replace(/["']/g, '').trim().replace(/\s+/g, '_')}; the text with blanks goes into SERVICE_DISPLAY_NAME.`,
        },
      };
    }
  },
};
