import { type Observation } from '../../findings/observation.js';
import { SOURCES } from '../../findings/sources.js';
import { type NotChecked } from '../../findings/unchecked.js';
import { notChecked } from '../../findings/unchecked.js';
import { type LocalizedText } from '../../text.js';
import { type IniKeyLine } from '../ini/ini-line.js';
import { type RemoteServer } from '../model/broker-model.js';
import { type Server } from '../model/server-model.js';
import { type BrokerRule } from './support/broker-rule.js';
import { keyPlace } from './support/locations.js';

export const remoteNotMultiProtocol: BrokerRule = {
  meta: {
    name: 'remote-not-multiprotocol',
    code: 'PDK357',
    severity: 'error',
    title: {
      pt: 'Com ALLOW_ANY_CLIENT=1, cada REMOTE_SERVER é a porta multiprotocolo de um servidor',
      en: "With ALLOW_ANY_CLIENT=1 each REMOTE_SERVER is a server's multiprotocol port",
    },
    source: SOURCES.brokerWebSocket,
  },
  needs: ['broker', 'server'],
  *check({ balances, servers }) {
    for (const { file, kind, on, remotes } of balances) {
      if (kind !== 'desktop' || !on('ALLOW_ANY_CLIENT')) continue;
      const open = remotes.filter(
        ({ port }) => port !== undefined && !servers.some(one => isMultiProtocol(one, port)),
      );
      // With as many files as servers, each line must refer to one of them.
      const complete = servers.filter(({ role }) => role === 'erp').length >= remotes.length;
      for (const remote of open) yield checkRemote(file, remote, servers, complete);
    }
  },
};

function isMultiProtocol({ multiProtocolPort }: Server, port: number): boolean {
  return multiProtocolPort?.port === port;
}

function checkRemote(
  file: string,
  { key, port }: RemoteServer,
  servers: readonly Server[],
  complete: boolean,
): Observation | NotChecked {
  for (const server of servers) {
    const other = server.listeners.find(listener => listener.port === port);
    if (!other) continue;
    const off = other.role === 'tcp';
    return observation(file, key, servers, {
      pt: off
        ? `${server.file} tem MultiProtocolPort=0: a porta ${port} atende só o protocolo nativo.`
        : `A porta ${port} é a de [${other.section}] em ${server.file}, não a multiprotocolo.`,
      en: off
        ? `${server.file} has MultiProtocolPort=0: port ${port} serves only the native protocol.`
        : `Port ${port} is that of [${other.section}] in ${server.file}, not the multiprotocol one.`,
    });
  }
  if (!complete) {
    return notChecked(
      `falta o appserver.ini do servidor de ${key.key} (${key.value})`,
      `the appserver.ini of the server of ${key.key} (${key.value}) was not given`,
    );
  }
  return observation(file, key, servers, {
    pt: `Nenhum dos servidores informados atende na porta ${port} de ${key.key}.`,
    en: `None of the servers given listens on port ${port} of ${key.key}.`,
  });
}

function observation(
  file: string,
  key: IniKeyLine,
  servers: readonly Server[],
  message: LocalizedText,
): Observation {
  const ports = servers.flatMap(({ multiProtocolPort }) => multiProtocolPort?.port ?? []);
  const list = [...new Set(ports)].join(', ') || '-';
  return {
    place: keyPlace(file, key),
    message,
    solution: {
      pt: `Aponte ${key.key} para a porta multiprotocolo do servidor ([TCP] Port, ou [SSL] Port quando Secure=SSL). Nos arquivos informados: ${list}.`,
      en: `Point ${key.key} to the server's multiprotocol port ([TCP] Port, or [SSL] Port with Secure=SSL). In the files given: ${list}.`,
    },
  };
}
