import { SOURCES } from '../../findings/sources.js';
import { type Server } from '../model/server-model.js';
import { type BrokerRule } from './support/broker-rule.js';
import { keyPlace } from './support/locations.js';

export const environmentsDiffer: BrokerRule = {
  meta: {
    name: 'environments-differ',
    code: 'PDK352',
    severity: 'error',
    title: {
      pt: 'App_Environment e App_Environment_Extra são iguais em todos os servidores',
      en: 'App_Environment and App_Environment_Extra are the same on all servers',
    },
    source: SOURCES.environments,
  },
  needs: ['broker', 'server'],
  *check({ balanced }) {
    const [first, ...others] = balanced.filter(({ role }) => role === 'erp');
    if (!first) return;
    for (const server of others) {
      for (const [name, line, value] of [
        ['App_Environment', 'environmentKey', main],
        ['App_Environment_Extra', 'extraKey', extra],
      ] as const) {
        if (value(server) === value(first)) continue;
        const key = server[line];
        const here = key?.value ?? '';
        const there = first[line]?.value ?? '';
        yield {
          place: key ? keyPlace(server.file, key) : { file: server.file, key: name },
          message: {
            pt: `${name} é "${here}" aqui e "${there}" em ${first.file}. O usuário que cai no outro servidor encontra outro endereço ou outro ambiente.`,
            en: `${name} is "${here}" here and "${there}" in ${first.file}. A user of the other server gets another URL or another environment.`,
          },
          solution: {
            pt: `Escreva o mesmo ${name} em todos os servidores balanceados.`,
            en: `Write the same ${name} into all balanced servers.`,
          },
        };
      }
    }
  },
};

function main({ environment }: Server) {
  return environment?.toLowerCase() ?? '';
}
function extra({ extras }: Server) {
  return extras
    .map(name => name.toLowerCase())
    .sort()
    .join();
}
