import { keyPlace } from '../check/locations.js';
import { type Rule } from '../check/rule.js';
import { SOURCES } from '../check/sources.js';

export const remoteServerTwice: Rule = {
  code: 'PDK323',
  severity: 'error',
  title: {
    pt: 'Nenhum servidor está duas vezes na lista do broker',
    en: "No server stands twice in the broker's list",
  },
  source: SOURCES.brokerHttp,
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
          cause: {
            pt: `${key.key} e ${before} são o mesmo servidor (${address}): ele recebe o dobro dos clientes e conta como dois.`,
            en: `${key.key} and ${before} are the same server (${address}): it gets twice the clients and counts as two.`,
          },
          cure: {
            pt: `Apague uma das duas linhas, ou corrija a máquina ou a porta de ${key.key}.`,
            en: `Delete one of the two lines, or correct the machine or the port of ${key.key}.`,
          },
        };
      }
    }
  },
};
