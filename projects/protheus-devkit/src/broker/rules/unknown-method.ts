import { SOURCES } from '../../findings/sources.js';
import {
  BROKER_MONITORING_TYPES,
  BROKER_SORT_METHODS,
  sortMethod,
} from '../model/balance-methods.js';
import { type BrokerRule } from './support/broker-rule.js';
import { keyPlace } from './support/locations.js';

export const unknownMethod: BrokerRule = {
  meta: {
    name: 'unknown-method',
    code: 'PDK328',
    severity: 'warning',
    title: {
      pt: 'SORT_METHOD e MONITORING_TYPE têm um valor documentado',
      en: 'SORT_METHOD and MONITORING_TYPE have a documented value',
    },
    source: SOURCES.sorting,
  },
  needs: ['broker'],
  *check({ balances }) {
    for (const { file, key } of balances) {
      const sort = key('SORT_METHOD');
      const monitoring = key('MONITORING_TYPE');
      const wrong = [
        sort && !BROKER_SORT_METHODS.some(one => one === sortMethod(sort.value))
          ? ([sort, BROKER_SORT_METHODS] as const)
          : undefined,
        monitoring && !BROKER_MONITORING_TYPES.some(one => one === monitoring.value.toUpperCase())
          ? ([monitoring, BROKER_MONITORING_TYPES] as const)
          : undefined,
      ];
      for (const [line, allowed] of wrong.filter(one => one !== undefined)) {
        yield {
          place: keyPlace(file, line),
          message: {
            pt: `${line.key} = ${line.value} não é um valor documentado: o broker usa o seu padrão sem avisar.`,
            en: `${line.key} = ${line.value} is not a documented value: the broker uses its default without a message.`,
          },
          solution: {
            pt: `Use um destes: ${allowed.join(', ')}.`,
            en: `Use one of these: ${allowed.join(', ')}.`,
          },
        };
      }
    }
  },
};
