import { SOURCES } from '../../findings/sources.js';
import { balancedServers } from '../model/balanced-servers.js';
import { type BrokerRule } from './support/broker-rule.js';
import { keyPlace } from './support/locations.js';

export const tlsBrokerPlainServers: BrokerRule = {
  meta: {
    name: 'tls-broker-plain-servers',
    code: 'PDK360',
    severity: 'error',
    title: {
      pt: 'Com SSL no broker HTTP, os servidores também usam SSL',
      en: 'With SSL on the HTTP broker the servers use SSL too',
    },
    source: SOURCES.brokerHttpMultiProtocol,
  },
  needs: ['broker', 'server'],
  *check({ balances, servers }) {
    for (const balance of balances) {
      const { file, kind, key } = balance;
      const certificate = key('SSL_CERTIFICATE');
      if (kind !== 'http' || !certificate?.value) continue;
      const plain = balancedServers(balance, servers).filter(
        one => one.multiProtocol && !one.secure,
      );
      if (!plain.length) continue;
      const files = plain.map(one => one.file).join(', ');
      yield {
        place: keyPlace(file, certificate),
        message: {
          pt: `O broker usa SSL, e os servidores não (MultiProtocolPortSecure=0 em ${files}): a TOTVS avisa que as rotinas em PO UI (TWebEngine) falham nesse caso.`,
          en: `The broker uses SSL, and the servers do not (MultiProtocolPortSecure=0 in ${files}): TOTVS warns that routines in PO UI (TWebEngine) fail in this case.`,
        },
        solution: {
          pt: 'Apague MultiProtocolPortSecure=0 em cada servidor, dê a ele um certificado e escreva SSL_ENCRYPT_UPSTREAM=1 no broker.',
          en: 'Delete MultiProtocolPortSecure=0 in each server, give it a certificate and write SSL_ENCRYPT_UPSTREAM=1 in the broker.',
        },
      };
    }
  },
};
