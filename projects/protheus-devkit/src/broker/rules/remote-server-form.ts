import { SOURCES } from '../../findings/sources.js';
import { type BrokerRule } from './support/broker-rule.js';
import { keyPlace } from './support/locations.js';

export const remoteServerForm: BrokerRule = {
  meta: {
    name: 'remote-server-form',
    code: 'PDK322',
    severity: 'error',
    title: {
      pt: 'Cada REMOTE_SERVER_xx é uma máquina e uma porta, separadas por espaço',
      en: 'Each REMOTE_SERVER_xx is a machine and a port, separated by a blank',
    },
    source: SOURCES.brokerHttp,
  },
  needs: ['broker'],
  *check({ balances }) {
    for (const { file, remotes } of balances) {
      for (const { key, port } of remotes) {
        if (port !== undefined) continue;
        yield {
          place: keyPlace(file, key),
          message: {
            pt: `O valor de ${key.key} é "${key.value}": o broker espera a máquina e a porta separadas por espaço.`,
            en: `The value of ${key.key} is "${key.value}": the broker expects machine and port separated by a blank.`,
          },
          solution: {
            pt: `Escreva, por exemplo, ${key.key} = 10.0.0.11 10001 (sem "http://" e sem ":").`,
            en: `Write, for example, ${key.key} = 10.0.0.11 10001 (without "http://" and without ":").`,
          },
        };
      }
    }
  },
};
