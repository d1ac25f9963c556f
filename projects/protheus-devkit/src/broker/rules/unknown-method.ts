import { keyPlace } from '../check/locations.js';
import { type Rule } from '../check/rule.js';
import { SOURCES } from '../check/sources.js';
import { MONITORING_TYPES, SORT_METHODS, sortMethod } from './methods.js';

export const unknownMethod: Rule = {
  code: 'PDK328',
  severity: 'warning',
  title: {
    pt: 'SORT_METHOD e MONITORING_TYPE têm um valor documentado',
    en: 'SORT_METHOD and MONITORING_TYPE have a documented value',
  },
  source: SOURCES.sorting,
  needs: ['broker'],
  *check({ balances }) {
    for (const { file, key } of balances) {
      const sort = key('SORT_METHOD');
      const monitoring = key('MONITORING_TYPE');
      const wrong = [
        sort && !SORT_METHODS.some(one => one === sortMethod(sort.value))
          ? ([sort, SORT_METHODS] as const)
          : undefined,
        monitoring && !MONITORING_TYPES.some(one => one === monitoring.value.toUpperCase())
          ? ([monitoring, MONITORING_TYPES] as const)
          : undefined,
      ];
      for (const [line, allowed] of wrong.filter(one => one !== undefined)) {
        yield {
          place: keyPlace(file, line),
          cause: {
            pt: `${line.key} = ${line.value} não é um valor documentado: o broker usa o seu padrão sem avisar.`,
            en: `${line.key} = ${line.value} is no documented value: the broker takes its default and does not say so.`,
          },
          cure: {
            pt: `Use um destes: ${allowed.join(', ')}.`,
            en: `Use one of these: ${allowed.join(', ')}.`,
          },
        };
      }
    }
  },
};
