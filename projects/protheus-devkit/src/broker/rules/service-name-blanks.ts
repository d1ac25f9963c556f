import { SOURCES } from '../../findings/sources.js';
import { type BrokerRule } from './support/broker-rule.js';
import { keyPlace } from './support/locations.js';

export const serviceNameBlanks: BrokerRule = {
  meta: {
    name: 'service-name-blanks',
    code: 'PDK333',
    severity: 'error',
    title: { pt: 'SERVICE_NAME não tem espaços', en: 'SERVICE_NAME has no blanks' },
    source: SOURCES.brokerHttp,
  },
  needs: ['broker'],
  *check({ balances }) {
    for (const { file, key } of balances) {
      const name = key('SERVICE_NAME');
      if (!name || !/\s/.test(name.value)) continue;
      yield {
        place: keyPlace(file, name),
        message: {
          pt: `SERVICE_NAME = ${name.value} tem espaços, que não são permitidos no nome de um serviço do Windows.`,
          en: `SERVICE_NAME = ${name.value} has blanks, which are not allowed in the name of a Windows service.`,
        },
        solution: {
          pt: `Escreva SERVICE_NAME = ${name.value.replace(/["']/g, '').trim().replace(/\s+/g, '_')}; o texto com espaços vai em SERVICE_DISPLAY_NAME.`,
          en: `Write SERVICE_NAME = ${name.value.replace(/["']/g, '').trim().replace(/\s+/g, '_')}; the text with blanks goes into SERVICE_DISPLAY_NAME.`,
        },
      };
    }
  },
};
