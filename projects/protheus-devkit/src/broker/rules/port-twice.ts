import { type Place } from '../check/finding.js';
import { keyPlace } from '../check/locations.js';
import { type ConfigSet } from '../check/config-set.js';
import { type Rule } from '../check/rule.js';
import { type Listener } from '../model/server-model.js';
import { SOURCES } from '../check/sources.js';
import { isLoopback } from '../check/ini-values.js';

interface Used {
  readonly port: number;
  readonly place: Place;
  readonly name: string;
  readonly role: Listener['role'] | 'broker';
  readonly file: string;
}

export const portTwice: Rule = {
  code: 'PDK362',
  severity: 'error',
  title: {
    pt: 'Em uma máquina, cada porta é de um só serviço',
    en: 'On one machine each port belongs to one service',
  },
  source: SOURCES.samePort,
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
          cause: {
            pt: `A porta ${used.port} de ${used.name} já é de ${before.name} (${before.file}, linha ${before.place.line}): um dos dois não sobe, ou as conexões caem no serviço errado.`,
            en: `Port ${used.port} of ${used.name} belongs to ${before.name} already (${before.file}, line ${before.place.line}): one of them does not start, or connections reach the wrong service.`,
          },
          cure: {
            pt: `Dê a ${used.name} uma porta livre. Com a porta multiprotocolo ligada, o REST não precisa de uma porta própria.`,
            en: `Give ${used.name} a free port. With the multiprotocol port on, REST needs no port of its own.`,
          },
        };
      }
    }
  },
};

// Each file is one machine; all of them are the same one when the broker reaches each server by
// a loopback address.
function machines({ balances, servers }: ConfigSet): readonly (readonly Used[])[] {
  const brokers = balances.flatMap(({ file, section, port, portKey }) =>
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
  const ofServers = servers.map(({ file, listeners }) =>
    listeners.map(({ port, key, section, role }) => ({
      port,
      file,
      place: keyPlace(file, key),
      name: `[${section}]`,
      role,
    })),
  );
  const remotes = balances.flatMap(one => one.remotes);
  const together = remotes.length > 0 && remotes.every(({ host }) => isLoopback(host ?? ''));
  if (together) return [[...brokers, ...ofServers.flat()]];
  const files = [...new Set(brokers.map(({ file }) => file))];
  return [...files.map(file => brokers.filter(one => one.file === file)), ...ofServers];
}

/** The web client may answer on the server's own port. */
function mayShare(one: Used, other: Used): boolean {
  const roles = [one.role, other.role];
  return (
    one.file === other.file &&
    roles.includes('webapp') &&
    (roles.includes('multiprotocol') || roles.includes('tcp'))
  );
}
