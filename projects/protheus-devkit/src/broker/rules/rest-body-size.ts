import { keyPlace } from '../check/locations.js';
import { type Rule } from '../check/rule.js';
import { SOURCES } from '../check/sources.js';

const NEEDED = 10;

export const restBodySize: Rule = {
  code: 'PDK339',
  severity: 'info',
  title: {
    pt: 'MaxStringSize é ao menos 10, para requisições REST maiores que 1 MB',
    en: 'MaxStringSize is at least 10, for REST requests of more than 1 MB',
  },
  source: SOURCES.rest,
  needs: ['server'],
  *check({ servers }) {
    for (const { file, ini } of servers) {
      const key = ini.get('General', 'MaxStringSize');
      if (key && Number(key.value) >= NEEDED) continue;
      yield {
        place: key ? keyPlace(file, key) : { file, key: 'MaxStringSize' },
        cause: {
          pt: `[General] MaxStringSize ${key ? `é ${key.value}` : 'não está escrito'}: requisições REST com mais de 1 MB são recusadas.`,
          en: `[General] MaxStringSize ${key ? `is ${key.value}` : 'is not set'}: REST requests of more than 1 MB are refused.`,
        },
        cure: {
          pt: 'Se o aplicativo envia anexos ou listas grandes, escreva MaxStringSize=10 em [General].',
          en: 'When the application sends attachments or large lists, write MaxStringSize=10 into [General].',
        },
      };
    }
  },
};
