// A complete installation of scenario B: a proxy with the files of `broker init`, servers with TLS
// behind it and a broker, all on free ports of this machine. Its name is not that of the loopback
// interface, so that browsers treat it as a real one.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrokerDescription } from '../../../projects/protheus-devkit/src/broker/init/broker-description.js';
import { brokerFiles } from '../../../projects/protheus-devkit/src/broker/init/broker-files.js';
import { type GeneratedFile } from '../../../projects/protheus-devkit/src/broker/init/generate.js';
import { type HostOptions } from '../../../projects/protheus-devkit/src/host/host-options.js';
import { type RestRequest } from '../../../projects/protheus-devkit/src/host/rest/rest-route.js';
import { startHost } from '../../../projects/protheus-devkit/src/host/start-host.js';
import { type Certificate, createAuthority } from './authority.js';
import { freePorts } from './listening.js';
import { type ProxyKind, type RunningProxy, startProxy } from './running-proxy.js';
import { type ServerNode, startServerNode } from './server-node.js';
import { startStubBroker, type StubBroker } from './stub-broker.js';

/** The name of the installation. TOTVS's example has an underscore, too. */
export const NAME = 'erp_1.protheus.test';

/** The certificates and their authority, created once for each test file. */
export interface TestTls {
  readonly authority: string;
  readonly proxy: Certificate;
  readonly server: Certificate;
}

export async function createTls(): Promise<TestTls> {
  const authority = await createAuthority();
  const [proxy, server] = await Promise.all([authority.issue(NAME), authority.issue('localhost')]);
  return { authority: authority.cert, proxy, server };
}

/** The options of an installation. */
export interface InstallationOptions {
  readonly tls: TestTls;
  readonly proxy?: ProxyKind;
  /** The applications of each server, one element for each server. */
  readonly applications: readonly (readonly string[])[];
  readonly description?: Partial<BrokerDescription>;
  readonly host?: Partial<HostOptions>;
  /** Whether the servers know that the browser uses https. */
  readonly knowsHttps?: boolean;
  /** A manual change of the proxy's file. */
  readonly change?: (conf: string) => string;
}

/** A running installation. */
export interface Installation {
  /** `https://erp_1.protheus.test:<port>` */
  readonly origin: string;
  readonly port: number;
  /** The port that redirects to https. */
  readonly plainPort: number;
  readonly nodes: readonly ServerNode[];
  readonly broker: StubBroker;
  /** The saved orders of all servers. */
  readonly orders: readonly unknown[];
  readonly files: readonly GeneratedFile[];
  /** The URL that opens an application as SmartClient does. */
  appUrl(name: string): string;
  close(): Promise<void>;
}

/** Starts an installation. */
export async function startInstallation(options: InstallationOptions): Promise<Installation> {
  const { tls, proxy: kind = 'nginx', applications, knowsHttps = true } = options;
  const folder = await mkdtemp(join(tmpdir(), 'proxy próprio '));
  const certificate = join(folder, 'erp.crt');
  const certificateKey = join(folder, 'erp.key');
  await writeFile(certificate, tls.proxy.cert);
  await writeFile(certificateKey, tls.proxy.key);

  const [port, plainPort, brokerPort, ...ports] = await freePorts(3 + applications.length);
  const origin = `https://${NAME}:${port}`;
  const orders: unknown[] = [];
  const nodes = await Promise.all(
    ports.map(async (serverPort, index) => {
      const host = await startHost({
        applications: applications[index],
        port: 0,
        config: false,
        restPath: '/rest',
        publicUrl: knowsHttps ? origin : origin.replace('https:', 'http:'),
        ...options.host,
        rest: {
          'GET /api/test/v1/who': { requires: 'nothing', handler: () => ({ server: index }) },
          'POST /api/test/v1/orders': {
            requires: 'nothing',
            handler: ({ body }: RestRequest) => {
              orders.push(body);
              return { server: index };
            },
          },
          ...options.host?.rest,
        },
      });
      return startServerNode(host, tls.server, serverPort);
    }),
  );
  const broker = await startStubBroker(brokerPort);

  const files = brokerFiles({
    scenario: 'b',
    environment: 'producao',
    broker: `127.0.0.1:${brokerPort}`,
    servers: ports.map(serverPort => `127.0.0.1:${serverPort}`),
    publicName: NAME,
    proxy: kind,
    certificate,
    certificateKey,
    requestTimeout: 2,
    idleTimeout: 20,
    ...options.description,
  });
  const generated = files.find(({ path }) => path === `${kind}.conf`)?.text ?? '';
  const conf = (options.change ?? (text => text))(generated)
    .replaceAll(/\b443\b/g, String(port))
    .replace(/listen 80;/, `listen ${plainPort};`)
    .replace('<VirtualHost *:80>', `<VirtualHost *:${plainPort}>`);
  const proxy: RunningProxy = await startProxy(kind, conf, folder, [port, plainPort]);

  return {
    origin,
    port,
    plainPort,
    nodes,
    broker,
    orders,
    files,
    appUrl: name =>
      `${origin}/app-root/preindex/index.html?app_name=${name}&totvstec_remote_type=1`,
    close: async () => {
      await proxy.close();
      await broker.close();
      await Promise.all(nodes.map(node => node.close()));
      await rm(folder, { recursive: true, force: true });
    },
  };
}
