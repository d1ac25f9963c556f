import { SOURCES } from '../../findings/sources.js';
import { readableText } from '../ini/ini-bytes.js';
import { type BrokerRule } from './support/broker-rule.js';
import { checkedSections } from './support/checked-sections.js';
import { keyPlace } from './support/locations.js';

export const inlineComment: BrokerRule = {
  meta: {
    name: 'inline-comment',
    code: 'PDK310',
    severity: 'error',
    title: {
      pt: 'Uma linha que tem uma chave não tem comentário depois do valor',
      en: 'A line with a key has no comment after the value',
    },
    source: SOURCES.brokerHttp,
  },
  needs: [],
  isAboutNames: true,
  *check({ inis }) {
    for (const file of inis) {
      for (const key of checkedSections(file).flatMap(({ keys }) => keys)) {
        if (key.comment === undefined) continue;
        const comment = readableText(key.comment);
        yield {
          place: keyPlace(file.path, key),
          message: {
            pt: `A linha da chave ${key.key} tem um comentário ("${comment}"). O servidor pode ler o comentário como parte do valor, ou ignorar a linha.`,
            en: `The line of the key ${key.key} has a comment ("${comment}"). The server may read it as a part of the value, or ignore the line.`,
          },
          solution: {
            pt: 'Escreva o comentário em uma linha só dele, começada por ";", acima da chave.',
            en: 'Write the comment on a line of its own that begins with ";", above the key.',
          },
        };
      }
    }
  },
};
