import { describeRule } from '../testing/describe-rule.js';
import { broker, location, nginx, portal, server, tss } from '../testing/examples.js';
import { shippedCertificate } from './shipped-certificate.js';

describeRule(shippedCertificate, {
  fires: {
    'a server of other machines without its own certificate': [
      { 'broker.ini': broker(), 'server.ini': server() },
      'server.ini:7',
    ],
    'SSL_Default=1': [
      { 'broker.ini': broker(), 'server.ini': server('[MPP]', 'SSL_Default=1') },
      'server.ini:9',
    ],
  },
  silent: {
    'a server with its own certificate': {
      'broker.ini': broker(),
      'a.ini': server('[MPP]', 'SSL_Certificate=a', 'SSL_Key=b'),
      'b.ini': server('[SSLConfigure]', 'CertificateServer=a', 'KeyServer=b'),
    },
    'servers that are only reached as localhost': {
      'broker.ini': '[BALANCE_HTTP]\nLOCAL_SERVER_PORT=1\nREMOTE_SERVER_01=127.0.0.1 10001',
      'server.ini': server(),
    },
    'a server with a proxy with SSL': {
      'server.ini': server(),
      'nginx.conf': nginx(location('/', 'https://10.0.0.11:10001')),
    },
  },
  other: {
    'a fiscal server and a portal': { 'tss.ini': tss('[TCP]', 'Port=1'), 'portal.ini': portal() },
  },
});
