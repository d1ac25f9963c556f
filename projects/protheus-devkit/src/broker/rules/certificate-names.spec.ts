import { describeRule } from '../testing/describe-rule.js';
import { location } from '../testing/examples.js';
import { testCertificate } from '../testing/fake-installation.js';
import { certificateNames } from './certificate-names.js';

const { cert } = await testCertificate({
  names: ['outro.exemplo.com.br', 'broker_nginx.exemplo.com.br'],
});
const certificate = Buffer.from(cert);
function site(name: string) {
  return `server {\n  server_name ${name};\n  ssl_certificate /etc/tls/erp.crt;\n${location('/', 'http://a:1')}\n}`;
}

describeRule(certificateNames, {
  fires: {
    'a site whose name the certificate does not have': [
      { 'nginx.conf': site('erp.exemplo.com.br'), 'erp.crt': certificate },
      'nginx.conf:3',
    ],
  },
  silent: {
    'names of the certificate, also with an underscore': {
      'nginx.conf': site('outro.exemplo.com.br broker_nginx.exemplo.com.br'),
      'erp.crt': certificate,
    },
  },
  notChecked: {
    'another certificate': { 'nginx.conf': site('erp.exemplo.com.br'), 'x.crt': certificate },
    'no certificate': { 'nginx.conf': site('erp.exemplo.com.br') },
  },
  other: {
    'a site without a certificate of its own': {
      'nginx.conf':
        'server { server_name outro.exemplo; listen 80; location / { proxy_pass http://a:1; } }',
      'erp.crt': certificate,
    },
  },
});
