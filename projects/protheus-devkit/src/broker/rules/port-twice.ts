import { type Place } from '../../findings/finding.js';
import { SOURCES } from '../../findings/sources.js';
import { type ConfigSet } from '../model/config-set.js';
import { filesOfMachines } from '../model/machines.js';
import { type Listener } from '../model/server-model.js';
import { type BrokerRule } from './support/broker-rule.js';
import { keyPlace } from './support/locations.js';

interface Used {
  readonly port: number;
  readonly place: Place;
  readonly name: string;
  readonly role: Listener['role'] | 'broker';
  readonly file: string;
}

export const portTwice: BrokerRule = {
  meta: {
    name: 'port-twice',
    code: 'PDK362',
    severity: 'error',
    title: {
      pt: 'Em uma máquina, cada porta é de um só serviço',
      en: 'On one machine each port is used by one service',
    },
    source: SOURCES.samePort,
  },
  needs: [],
  *check(set) {
    for (const machine of machines(set)) {
      const seen: Used[] = [];
      for (const used of machine) {
        const before = seen.find(one => one.port === used.port && !mayShare(one, used));
        seen.push(used);
        if (!before) continue;
        yield {
          place: used.place,
          message: {
            pt: `A porta ${used.port} de ${used.name} já é de ${before.name} (${before.file}, linha ${before.place.line}): um dos dois não sobe, ou os clientes se conectam ao serviço errado.`,
            en: `Port ${used.port} of ${used.name} is already used by ${before.name} (${before.file}, line ${before.place.line}): one of them does not start, or clients connect to the wrong service.`,
          },
          solution: {
            pt: `Dê a ${used.name} uma porta livre. Com a porta multiprotocolo ligada, o REST não precisa de uma porta própria.`,
            en: `Give ${used.name} a free port. With the multiprotocol port on, REST does not need its own port.`,
          },
        };
      }
    }
  },
};

/** @returns The listeners of each machine: of one file, or of the files that are on one machine. */
function machines(set: ConfigSet): readonly (readonly Used[])[] {
  const brokers = set.balances.flatMap(({ file, section, port, portKey }) =>
    port !== undefined && portKey
      ? [
          {
            port,
            file,
            place: keyPlace(file, portKey),
            name: `[${section}]`,
            role: 'broker' as const,
          },
        ]
      : [],
  );
  const ofServers = set.servers.flatMap(({ file, listeners }) =>
    listeners.map(({ port, key, section, role }) => ({
      port,
      file,
      place: keyPlace(file, key),
      name: `[${section}]`,
      role,
    })),
  );
  const used: readonly Used[] = [...brokers, ...ofServers];
  return filesOfMachines(set).map(files => used.filter(({ file }) => files.includes(file)));
}

/** Whether two listeners may use one port: the web client may use the server's own port. */
function mayShare(one: Used, other: Used): boolean {
  const roles = [one.role, other.role];
  return (
    one.file === other.file &&
    roles.includes('webapp') &&
    (roles.includes('multiprotocol') || roles.includes('tcp'))
  );
}
