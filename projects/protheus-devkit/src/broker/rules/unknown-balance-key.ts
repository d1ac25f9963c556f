import { type BalanceKind } from '../model/broker-model.js';
import { keyPlace } from '../check/locations.js';
import { type Rule } from '../check/rule.js';
import { SOURCES } from '../check/sources.js';
import { BALANCE_KEYS, isRemoteServer, meantBalanceKey } from './balance-keys.js';

export const unknownBalanceKey: Rule = {
  code: 'PDK315',
  severity: 'info',
  title: {
    pt: 'As chaves de balanceamento são conhecidas',
    en: 'The keys of balancing are known ones',
  },
  source: SOURCES.brokerDesktop,
  needs: ['broker'],
  *check({ balances }) {
    for (const { file, ini, kind, section } of balances) {
      const known = BALANCE_KEYS[kind];
      for (const key of ini.named(section).flatMap(({ keys }) => keys)) {
        const name = key.key.toUpperCase();
        if (isRemoteServer(name) || known.includes(name) || meantBalanceKey(kind, name)) continue;
        const home = (Object.keys(BALANCE_KEYS) as BalanceKind[]).find(other =>
          BALANCE_KEYS[other].includes(name),
        );
        yield {
          place: keyPlace(file, key),
          cause: home
            ? {
                pt: `A chave ${key.key} é documentada para outra seção de balanceamento, não para [${section}].`,
                en: `The key ${key.key} is documented for another section of balancing, not for [${section}].`,
              }
            : {
                pt: `A chave ${key.key} não está entre as chaves públicas de [${section}]. Ela não foi verificada.`,
                en: `The key ${key.key} is not among the public keys of [${section}]. It was not checked.`,
              },
          cure: {
            pt: 'Confira o nome na documentação da versão do seu binário; se a chave for válida, não há nada a fazer.',
            en: "Look its name up in the documentation of your binary's version; if the key is valid, nothing is to be done.",
          },
        };
      }
    }
  },
};
