// A whole installation of scenario B: a proxy as `broker init` writes it, servers with TLS behind it,
// a broker, all on free ports of this machine and under a name that is not the loopback, so that
// browsers treat it as they treat a real one.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrokerDescription } from '../../../projects/protheus-devkit/src/broker/init/broker-description.js';
import { brokerFiles } from '../../../projects/protheus-devkit/src/broker/init/broker-files.js';
import { type GeneratedFile } from '../../../projects/protheus-devkit/src/broker/init/generate.js';
import { type HostOptions } from '../../../projects/protheus-devkit/src/host/host-options.js';
import { type RestRequest } from '../../../projects/protheus-devkit/src/host/rest/rest-route.js';
import { startHost } from '../../../projects/protheus-devkit/src/host/start-host.js';
import { type Certificate, makeAuthority } from './authority.js';
import { freePorts } from './listening.js';
import { type ProxyKind, type RunningProxy, startProxy } from './running-proxy.js';
import { type ServerNode, startServerNode } from './server-node.js';
import { startStubBroker, type StubBroker } from './stub-broker.js';

/** The name of the installation. TOTVS's own example has an underscore too. */
export const NAME = 'erp_1.protheus.test';

/** The certificate of the proxy and the authority behind it, made once for a file of tests. */
export interface TestTls {
  readonly authority: string;
  readonly proxy: Certificate;
  readonly server: Certificate;
}

export async function makeTls(): Promise<TestTls> {
  const authority = await makeAuthority();
  const [proxy, server] = await Promise.all([authority.issue(NAME), authority.issue('localhost')]);
  return { authority: authority.cert, proxy, server };
}

/** What differs from the usual installation. */
export interface InstallationOptions {
  readonly tls: TestTls;
  readonly proxy?: ProxyKind;
  /** The applications of each server; their number is the number of servers. */
  readonly applications: readonly (readonly string[])[];
  readonly description?: Partial<BrokerDescription>;
  readonly host?: Partial<HostOptions>;
  /** Whether the servers know that the browser speaks https. */
  readonly knowsHttps?: boolean;
  /** What somebody changed in the proxy's file by hand. */
  readonly change?: (conf: string) => string;
}

/** A running installation. */
export interface Installation {
  /** `https://erp_1.protheus.test:<port>` */
  readonly origin: string;
  readonly port: number;
  /** The port that leads to https. */
  readonly plainPort: number;
  readonly nodes: readonly ServerNode[];
  readonly broker: StubBroker;
  /** The orders that were saved, by whichever server. */
  readonly orders: readonly unknown[];
  readonly files: readonly GeneratedFile[];
  /** The address that opens an application as SmartClient would. */
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
    ports.map(async (own, index) => {
      const host = await startHost({
        applications: applications[index],
        port: 0,
        config: false,
        restPath: '/rest',
        publicUrl: knowsHttps ? origin : origin.replace('https:', 'http:'),
        ...options.host,
        rest: {
          'GET /api/test/v1/who': { needs: 'nothing', answer: () => ({ server: index }) },
          'POST /api/test/v1/orders': {
            needs: 'nothing',
            answer: ({ body }: RestRequest) => {
              orders.push(body);
              return { server: index };
            },
          },
          ...options.host?.rest,
        },
      });
      return startServerNode(host, tls.server, own);
    }),
  );
  const broker = await startStubBroker(brokerPort);

  const files = brokerFiles({
    scenario: 'b',
    environment: 'producao',
    broker: `127.0.0.1:${brokerPort}`,
    servers: ports.map(own => `127.0.0.1:${own}`),
    publicName: NAME,
    proxy: kind,
    certificate,
    certificateKey,
    requestTimeout: 2,
    idleTimeout: 20,
    ...options.description,
  });
  const written = files.find(({ path }) => path === `${kind}.conf`)?.text ?? '';
  const conf = (options.change ?? (text => text))(written)
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
