import { isLoopback } from '../ini/ini-values.js';
import { type BrokerDescription } from './broker-description.js';
import { type Problem, wrongDescription } from './read-description.js';

/** A machine and a port. */
export interface Address {
  readonly host: string;
  readonly port: number;
}

/** One ERP server with the ports it listens on. */
export interface PlannedServer extends Address {
  /** The host under which the proxy and the browsers reach it. */
  readonly reachedAs: string;
  /** With the older set only. */
  readonly httpPort: number;
  readonly restPort: number;
}

/** The description with all defaults. */
export interface Plan extends Required<
  Omit<
    BrokerDescription,
    'broker' | 'servers' | 'serverCertificate' | 'serverKey' | 'publicName' | 'webName' | 'rootPath'
  >
> {
  readonly broker: Address;
  readonly servers: readonly PlannedServer[];
  readonly serverCertificate: string | undefined;
  readonly serverKey: string | undefined;
  readonly publicName: string;
  readonly webName: string | undefined;
  readonly rootPath: string;
}

/**
 * Adds the defaults to a description.
 *
 * @throws DevkitError PDK302 when fields contradict each other.
 */
export function planOf(description: BrokerDescription): Plan {
  const legacy = description.legacy ?? false;
  const secureServers = description.secureServers ?? !legacy;
  const publicName = description.publicName ?? '';
  const broker = addressOf(description.broker);
  const plan: Plan = {
    platform: 'windows',
    extraEnvironments: [],
    anyClient: !legacy,
    monitoring: secureServers ? 'SMARTCLIENT_SSL_ACTIVE' : 'SMARTCLIENT_ACTIVE',
    sort: description.monitoring?.endsWith('_ACTIVE') === false ? 'CONNECTION' : 'SERVER_USERS',
    proxy: 'nginx',
    publicPort: 443,
    certificate: `tls/${publicName}.crt`,
    certificateKey: `tls/${publicName}.key`,
    restPath: '/rest',
    bodyLimit: 50,
    idleTimeout: 3_600,
    requestTimeout: 600,
    httpPort: 8_080,
    restPort: 8_180,
    ...description,
    legacy,
    secureServers,
    publicName,
    webName: description.webName,
    rootPath: description.rootPath ?? '',
    serverCertificate: description.serverCertificate,
    serverKey: description.serverKey,
    broker,
    servers: serversOf(description, broker),
  };
  const problems = [...findContradictions(plan)];
  if (problems.length) throw wrongDescription(problems);
  return plan;
}

function addressOf(text: string): Address {
  const at = text.lastIndexOf(':');
  return { host: text.slice(0, at), port: Number(text.slice(at + 1)) };
}

function serversOf(
  { servers, httpPort = 8_080, restPort = 8_180 }: BrokerDescription,
  broker: Address,
): readonly PlannedServer[] {
  const onMachine = new Map<string, number>();
  return servers.map(text => {
    const { host, port } = addressOf(text);
    // A server written as localhost is on the broker's machine.
    const reachedAs = isLoopback(host) ? broker.host : host;
    const index = onMachine.get(reachedAs.toLowerCase()) ?? 0;
    onMachine.set(reachedAs.toLowerCase(), index + 1);
    return { host, port, reachedAs, httpPort: httpPort + index, restPort: restPort + index };
  });
}

function* findContradictions(plan: Plan): Generator<Problem> {
  yield* duplicatePorts(plan);
  const { legacy, anyClient, secureServers, serverCertificate, serverKey } = plan;
  if (legacy && (anyClient || secureServers)) {
    yield {
      field: 'legacy',
      text: {
        pt: 'o conjunto antigo não tem porta multiprotocolo: não é compatível com anyClient nem com secureServers',
        en: 'the older set has no multiprotocol port: it is not compatible with anyClient or secureServers',
      },
    };
  }
  if ((serverCertificate === undefined) !== (serverKey === undefined)) {
    yield {
      field: serverKey === undefined ? 'serverKey' : 'serverCertificate',
      text: {
        pt: 'certificado e chave são informados juntos',
        en: 'certificate and key are given together',
      },
    };
  }
  const monitorsSsl = plan.monitoring.includes('_SSL');
  if (!plan.monitoring.startsWith('DISABLE') && !legacy && monitorsSsl !== secureServers) {
    yield {
      field: 'monitoring',
      text: {
        pt: `com servidores ${secureServers ? 'com' : 'sem'} SSL, use um tipo ${secureServers ? 'com' : 'sem'} _SSL`,
        en: `with ${secureServers ? 'SSL servers' : 'plain servers'} use a type ${secureServers ? 'with' : 'without'} _SSL`,
      },
    };
  }
  if (plan.sort.startsWith('SERVER_') && !plan.monitoring.endsWith('_ACTIVE')) {
    yield {
      field: 'sort',
      text: {
        pt: `${plan.sort} exige um monitoring que termina em _ACTIVE`,
        en: `${plan.sort} needs a monitoring that ends in _ACTIVE`,
      },
    };
  }
  if (/^\/(?:app-root|webapp|webmonitor|totvs_broker_query)$/i.test(plan.restPath)) {
    yield {
      field: 'restPath',
      text: {
        pt: `${plan.restPath} já tem outro uso; o REST da porta multiprotocolo dentro de /app-root não precisa deste campo`,
        en: `${plan.restPath} already has another use; REST of the multiprotocol port inside /app-root does not need this field`,
      },
    };
  }
  if (plan.webName && (legacy || plan.webName.toLowerCase() === plan.publicName.toLowerCase())) {
    yield {
      field: 'webName',
      text: {
        pt: 'precisa ser outro nome, e não é compatível com o conjunto antigo',
        en: 'must be another name, and is not compatible with the older set',
      },
    };
  }
}

function* duplicatePorts({ broker, servers, legacy }: Plan): Generator<Problem> {
  const used = new Map([[`${broker.host.toLowerCase()}:${broker.port}`, 'broker']]);
  for (const [index, server] of servers.entries()) {
    const { port, reachedAs, httpPort, restPort } = server;
    for (const own of legacy ? [port, httpPort, restPort] : [port]) {
      const address = `${reachedAs.toLowerCase()}:${own}`;
      const before = used.get(address);
      const name = `servers[${index}]`;
      used.set(address, name);
      if (before === undefined && own <= 65_535) continue;
      yield {
        field: name,
        text: {
          pt: before
            ? `a porta ${address} já é usada por ${before}`
            : `a porta ${address} passa de 65535`,
          en: before
            ? `port ${address} is already used by ${before}`
            : `port ${address} exceeds 65535`,
        },
      };
    }
  }
}
