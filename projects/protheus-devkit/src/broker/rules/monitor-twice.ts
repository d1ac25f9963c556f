import { SOURCES } from '../../findings/sources.js';
import { type BrokerRule } from './support/broker-rule.js';
import { keyPlace } from './support/locations.js';

export const monitorTwice: BrokerRule = {
  meta: {
    name: 'monitor-twice',
    code: 'PDK334',
    severity: 'warning',
    title: {
      pt: 'O Monitor é o embutido ou um externo, não os dois',
      en: 'The Monitor is the built-in one or an external one, not both',
    },
    source: SOURCES.monitor,
  },
  needs: ['broker'],
  *check({ balances }) {
    for (const { file, key, on } of balances) {
      if (!on('PROTHEUS_MONITOR_EMBEDDED')) continue;
      for (const name of ['PROTHEUS_MONITOR_ADDRESS', 'PROTHEUS_MONITOR_PORT']) {
        const line = key(name);
        if (!line?.value) continue;
        yield {
          place: keyPlace(file, line),
          message: {
            pt: `${line.key} não tem efeito com PROTHEUS_MONITOR_EMBEDDED=1: vale o Monitor embutido.`,
            en: `${line.key} has no effect with PROTHEUS_MONITOR_EMBEDDED=1: the built-in Monitor holds.`,
          },
          solution: {
            pt: `Apague ${line.key}, ou desligue PROTHEUS_MONITOR_EMBEDDED.`,
            en: `Delete ${line.key}, or switch PROTHEUS_MONITOR_EMBEDDED off.`,
          },
        };
      }
    }
  },
};
