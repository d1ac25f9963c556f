import { SOURCES } from '../../findings/sources.js';
import { type BrokerRule } from './support/broker-rule.js';
import { keyPlace } from './support/locations.js';

const NEEDED = 10;

export const restBodySize: BrokerRule = {
  meta: {
    name: 'rest-body-size',
    code: 'PDK339',
    severity: 'information',
    title: {
      pt: 'MaxStringSize é ao menos 10, para requisições REST maiores que 1 MB',
      en: 'MaxStringSize is at least 10, for REST requests of more than 1 MB',
    },
    source: SOURCES.rest,
  },
  needs: ['server'],
  *check({ servers }) {
    for (const { file, ini } of servers) {
      const key = ini.get('General', 'MaxStringSize');
      if (key && Number(key.value) >= NEEDED) continue;
      yield {
        place: key ? keyPlace(file, key) : { file, key: 'MaxStringSize' },
        message: {
          pt: `[General] MaxStringSize ${key ? `é ${key.value}` : 'não está definido'}: o servidor recusa requisições REST com mais de 1 MB.`,
          en: `[General] MaxStringSize ${key ? `is ${key.value}` : 'is not set'}: the server rejects REST requests of more than 1 MB.`,
        },
        solution: {
          pt: 'Se o aplicativo envia anexos ou listas grandes, escreva MaxStringSize=10 em [General].',
          en: 'When the application sends attachments or large lists, write MaxStringSize=10 into [General].',
        },
      };
    }
  },
};
