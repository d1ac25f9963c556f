import { SOURCES } from '../../findings/sources.js';
import { type BrokerRule } from './support/broker-rule.js';
import { keyPlace } from './support/locations.js';

export const upstreamTls: BrokerRule = {
  meta: {
    name: 'upstream-tls',
    code: 'PDK359',
    severity: 'error',
    title: {
      pt: 'SSL_ENCRYPT_UPSTREAM do broker HTTP é igual a MultiProtocolPortSecure dos servidores',
      en: "SSL_ENCRYPT_UPSTREAM of the HTTP broker equals the servers' MultiProtocolPortSecure",
    },
    source: SOURCES.brokerHttpMultiProtocol,
  },
  needs: ['broker', 'server'],
  *check({ balances, servers }) {
    for (const { file, kind, section, line, key, on, remotes } of balances) {
      if (kind !== 'http') continue;
      const written = key('SSL_ENCRYPT_UPSTREAM');
      const encrypts = on('SSL_ENCRYPT_UPSTREAM');
      const wrong = servers.filter(
        ({ secure, multiProtocolPort }) =>
          secure !== encrypts && remotes.some(({ port }) => port === multiProtocolPort?.port),
      );
      if (!wrong.length) continue;
      const files = wrong.map(one => one.file).join(', ');
      yield {
        place: written ? keyPlace(file, written) : { file, line, key: 'SSL_ENCRYPT_UPSTREAM' },
        message: {
          pt: `[${section}] se conecta ${encrypts ? 'com' : 'sem'} SSL aos servidores, e a porta multiprotocolo está ${encrypts ? 'sem' : 'com'} SSL (MultiProtocolPortSecure=${encrypts ? 0 : 1}) em ${files}: a conexão falha, e o navegador não recebe a página.`,
          en: `[${section}] connects ${encrypts ? 'with' : 'without'} SSL to the servers, and the multiprotocol port is ${encrypts ? 'without' : 'with'} SSL (MultiProtocolPortSecure=${encrypts ? 0 : 1}) in ${files}: the connection fails, and the browser receives no page.`,
        },
        solution: {
          pt: `Escreva SSL_ENCRYPT_UPSTREAM=${encrypts ? 0 : 1} no broker, ou MultiProtocolPortSecure=${encrypts ? 1 : 0} nos servidores.`,
          en: `Write SSL_ENCRYPT_UPSTREAM=${encrypts ? 0 : 1} in the broker, or MultiProtocolPortSecure=${encrypts ? 1 : 0} in the servers.`,
        },
      };
    }
  },
};
