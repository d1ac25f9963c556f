import { SOURCES } from '../../findings/sources.js';
import { type BrokerRule } from './support/broker-rule.js';
import { keyPlace } from './support/locations.js';

export const remoteServerTwice: BrokerRule = {
  meta: {
    name: 'remote-server-twice',
    code: 'PDK323',
    severity: 'error',
    title: {
      pt: 'Nenhum servidor está duas vezes na lista do broker',
      en: "No server is twice in the broker's list",
    },
    source: SOURCES.brokerHttp,
  },
  needs: ['broker'],
  *check({ balances }) {
    for (const { file, remotes } of balances) {
      const seen = new Map<string, string>();
      for (const { key, host, port } of remotes) {
        if (host === undefined) continue;
        const address = `${host.toLowerCase()} ${port}`;
        const before = seen.get(address);
        if (before === undefined) {
          seen.set(address, key.key);
          continue;
        }
        yield {
          place: keyPlace(file, key),
          message: {
            pt: `${key.key} e ${before} são o mesmo servidor (${address}): ele recebe o dobro dos clientes e conta como dois.`,
            en: `${key.key} and ${before} are the same server (${address}): it receives twice as many clients and counts as two.`,
          },
          solution: {
            pt: `Apague uma das duas linhas, ou corrija a máquina ou a porta de ${key.key}.`,
            en: `Delete one of the two lines, or correct the machine or the port of ${key.key}.`,
          },
        };
      }
    }
  },
};
