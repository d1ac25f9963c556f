import fc from 'fast-check';
import { type BrokerDescription } from '../init/broker-description.js';

const name = fc.constantFrom('producao', 'P12133', 'teste-01', 'a');
const host = fc.constantFrom('10.0.0.5', '127.0.0.1', 'localhost', '10.0.0.11', '10.0.0.12');
const path = fc.constantFrom(
  'C:\\totvs\\tls\\erp.crt',
  '/etc/tls/erp.key',
  'D:\\com espaço\\a.pem',
);
const port = fc.integer({ min: 1_024, max: 60_000 });
function optional<T>(value: fc.Arbitrary<T>) {
  return fc.option(value, { nil: undefined });
}

/** Descriptions with plausible fields, which may contradict each other. */
export const descriptions: fc.Arbitrary<BrokerDescription> = fc
  .record({
    scenario: fc.constantFrom('a' as const, 'b' as const),
    platform: optional(fc.constantFrom('windows' as const, 'linux' as const)),
    environment: name,
    extraEnvironments: optional(fc.uniqueArray(name, { maxLength: 3 })),
    brokerHost: host,
    brokerPort: port,
    servers: fc.uniqueArray(fc.record({ host, port }), {
      minLength: 1,
      maxLength: 4,
      selector: one => one.port,
    }),
    secureServers: optional(fc.boolean()),
    ownCertificate: fc.boolean(),
    anyClient: optional(fc.boolean()),
    sort: optional(fc.constantFrom('CONNECTION' as const, 'SERVER_CPU' as const)),
    proxy: optional(fc.constantFrom('nginx' as const, 'apache' as const)),
    publicPort: optional(fc.constantFrom(443, 8_443)),
    webName: optional(fc.constant('web_1.exemplo.com.br')),
    certificate: optional(path),
    restPath: optional(fc.constantFrom('/rest', '/api/erp', '/app-root/rest')),
    bodyLimit: optional(fc.integer({ min: 10, max: 200 })),
    idleTimeout: optional(fc.integer({ min: 180, max: 7_200 })),
    requestTimeout: optional(fc.integer({ min: 180, max: 7_200 })),
    legacy: fc.boolean(),
  })
  .map(({ brokerHost, brokerPort, servers, ownCertificate, legacy, ...rest }) => ({
    ...rest,
    broker: `${brokerHost}:${brokerPort}`,
    servers: servers.map(one => `${one.host}:${one.port}`),
    publicName: 'broker_nginx.exemplo.com.br',
    ...(ownCertificate && { serverCertificate: 'C:\\tls\\a.crt', serverKey: 'C:\\tls\\a.key' }),
    ...(legacy
      ? {
          legacy,
          rootPath: rest.platform === 'linux' ? '/totvs/data/' : '\\\\servidor\\protheus_data',
          anyClient: false,
          secureServers: false,
          webName: undefined,
        }
      : {}),
  }))
  .map(
    description =>
      // As in a JSON file: without undefined fields.
      JSON.parse(JSON.stringify(description)) as BrokerDescription,
  );
