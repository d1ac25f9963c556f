import { SOURCES } from '../../findings/sources.js';
import { BALANCE_KEYS, isRemoteServer, similarBalanceKey } from '../model/balance-keys.js';
import { type BalanceKind } from '../model/broker-model.js';
import { type BrokerRule } from './support/broker-rule.js';
import { keyPlace } from './support/locations.js';

export const unknownBalanceKey: BrokerRule = {
  meta: {
    name: 'unknown-balance-key',
    code: 'PDK315',
    severity: 'information',
    title: {
      pt: 'As chaves de balanceamento são conhecidas',
      en: 'The keys of balancing are known',
    },
    source: SOURCES.brokerDesktop,
  },
  needs: ['broker'],
  isAboutNames: true,
  *check({ balances }) {
    for (const { file, ini, kind, section } of balances) {
      const known = BALANCE_KEYS[kind];
      for (const key of ini.named(section).flatMap(({ keys }) => keys)) {
        const name = key.key.toUpperCase();
        if (isRemoteServer(name) || known.includes(name) || similarBalanceKey(kind, name)) continue;
        const kindOfKey = (Object.keys(BALANCE_KEYS) as BalanceKind[]).find(other =>
          BALANCE_KEYS[other].includes(name),
        );
        yield {
          place: keyPlace(file, key),
          message: kindOfKey
            ? {
                pt: `A chave ${key.key} é documentada para outra seção de balanceamento, não para [${section}].`,
                en: `The key ${key.key} is documented for another section of balancing, not for [${section}].`,
              }
            : {
                pt: `A chave ${key.key} não está entre as chaves públicas de [${section}]. Ela não foi verificada.`,
                en: `The key ${key.key} is not among the public keys of [${section}]. It was not checked.`,
              },
          solution: {
            pt: 'Verifique o nome na documentação da versão do seu binário; se a chave for válida, não há nada a fazer.',
            en: "Check the name in the documentation of your binary's version; if the key is valid, do nothing.",
          },
        };
      }
    }
  },
};
