import { keyPlace } from '../check/locations.js';
import { type Rule } from '../check/rule.js';
import { SOURCES } from '../check/sources.js';
import { ourSections } from './our-sections.js';

export const inlineComment: Rule = {
  code: 'PDK310',
  severity: 'error',
  title: {
    pt: 'Uma linha que tem uma chave não tem comentário depois do valor',
    en: 'A line that holds a key carries no comment behind the value',
  },
  source: SOURCES.brokerHttp,
  needs: [],
  *check({ inis }) {
    for (const file of inis) {
      for (const key of ourSections(file).flatMap(({ keys }) => keys)) {
        if (key.comment === undefined) continue;
        yield {
          place: keyPlace(file.path, key),
          cause: {
            pt: `A linha da chave ${key.key} tem um comentário ("${key.comment}"). O servidor pode ler o comentário como parte do valor, ou não reconhecer a linha.`,
            en: `The line of the key ${key.key} carries a comment ("${key.comment}"). The server may read it as a part of the value, or not recognise the line.`,
          },
          cure: {
            pt: 'Escreva o comentário em uma linha só dele, começada por ";", acima da chave.',
            en: 'Write the comment on a line of its own that begins with ";", above the key.',
          },
        };
      }
    }
  },
};
