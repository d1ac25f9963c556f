import { type Text } from '../../cli/command.js';
import { type RemoteServer } from '../model/broker-model.js';
import { type NotChecked, type Observation } from '../check/finding.js';
import { keyPlace, notChecked } from '../check/locations.js';
import { type Rule } from '../check/rule.js';
import { type Server } from '../model/server-model.js';
import { SOURCES } from '../check/sources.js';
import { type KeyLine } from '../ini/ini-line.js';

export const remoteNotMultiProtocol: Rule = {
  code: 'PDK357',
  severity: 'error',
  title: {
    pt: 'Com ALLOW_ANY_CLIENT=1, cada REMOTE_SERVER é a porta multiprotocolo de um servidor',
    en: "With ALLOW_ANY_CLIENT=1 each REMOTE_SERVER is a server's multiprotocol port",
  },
  source: SOURCES.brokerWebSocket,
  needs: ['broker', 'server'],
  *check({ balances, servers }) {
    for (const { file, kind, on, remotes } of balances) {
      if (kind !== 'desktop' || !on('ALLOW_ANY_CLIENT')) continue;
      const open = remotes.filter(
        ({ port }) => port !== undefined && !servers.some(one => isMultiProtocol(one, port)),
      );
      // As many files as servers: then each line must be one of them.
      const complete = servers.length >= remotes.length;
      for (const remote of open) yield judge(file, remote, servers, complete);
    }
  },
};

function isMultiProtocol({ multiProtocolPort }: Server, port: number): boolean {
  return multiProtocolPort?.port === port;
}

function judge(
  file: string,
  { key, port }: RemoteServer,
  servers: readonly Server[],
  complete: boolean,
): Observation | NotChecked {
  for (const server of servers) {
    const other = server.listeners.find(listener => listener.port === port);
    if (!other) continue;
    const off = other.role === 'tcp';
    return found(file, key, servers, {
      pt: off
        ? `${server.file} tem MultiProtocolPort=0: a porta ${port} atende só o protocolo nativo.`
        : `A porta ${port} é a de [${other.section}] em ${server.file}, não a multiprotocolo.`,
      en: off
        ? `${server.file} has MultiProtocolPort=0: port ${port} serves the native protocol only.`
        : `Port ${port} is that of [${other.section}] in ${server.file}, not the multiprotocol one.`,
    });
  }
  if (!complete) {
    return notChecked(
      `falta o appserver.ini do servidor de ${key.key} (${key.value})`,
      `the appserver.ini of the server of ${key.key} (${key.value}) was not given`,
    );
  }
  return found(file, key, servers, {
    pt: `Nenhum dos servidores informados atende na porta ${port} de ${key.key}.`,
    en: `None of the servers given listens on port ${port} of ${key.key}.`,
  });
}

function found(file: string, key: KeyLine, servers: readonly Server[], cause: Text): Observation {
  const ports = servers.flatMap(({ multiProtocolPort }) => multiProtocolPort?.port ?? []);
  const list = [...new Set(ports)].join(', ') || '-';
  return {
    place: keyPlace(file, key),
    cause,
    cure: {
      pt: `Aponte ${key.key} para a porta multiprotocolo do servidor ([TCP] Port, ou [SSL] Port quando Secure=SSL). Nos arquivos informados: ${list}.`,
      en: `Point ${key.key} to the server's multiprotocol port ([TCP] Port, or [SSL] Port with Secure=SSL). In the files given: ${list}.`,
    },
  };
}
