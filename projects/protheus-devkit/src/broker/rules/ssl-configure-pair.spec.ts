import { describeRule } from '../testing/describe-rule.js';
import { server, tss } from '../testing/examples.js';
import { sslConfigurePair } from './ssl-configure-pair.js';

describeRule(sslConfigurePair, {
  fires: {
    'a certificate without its key': [
      { 'appserver.ini': server('[SSLConfigure]', 'CertificateServer=a') },
      'appserver.ini:9',
    ],
    'a key without its certificate': [
      { 'appserver.ini': server('[SSLConfigure]', 'KeyServer=a') },
      'appserver.ini:9',
    ],
  },
  silent: {
    'both and none': {
      'a.ini': server('[SSLConfigure]', 'CertificateServer=a', 'KeyServer=b'),
      'b.ini': server('[SSLConfigure]', 'TLS1_2=1'),
    },
  },
  other: {
    'the pages of [HTTPS], and a fiscal server': {
      'erp.ini': server('[HTTPS]', 'CertificateServer=a'),
      'tss.ini': tss('[SSLConfigure]', 'KeyServer=a'),
    },
  },
});
