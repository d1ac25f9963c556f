import { describeRule } from '../testing/describe-rule.js';
import { httpBroker, server } from '../testing/examples.js';
import { brokerCertificatePair } from './broker-certificate-pair.js';

describeRule(brokerCertificatePair, {
  fires: {
    'a certificate without its key': [
      { 'appserver.ini': httpBroker('SSL_CERTIFICATE=a.crt') },
      'appserver.ini:4',
    ],
    'a key without its certificate': [
      { 'appserver.ini': httpBroker('SSL_CERTIFICATE=', 'SSL_KEY=a.key') },
      'appserver.ini:5',
    ],
  },
  silent: {
    'both and none': {
      'a.ini': httpBroker('SSL_CERTIFICATE=a.crt', 'SSL_KEY=a.key'),
      'b.ini': httpBroker(),
    },
  },
  other: {
    'a server with the names of the broker': {
      'broker.ini': httpBroker(),
      'erp.ini': server('[OUTRA]', 'SSL_CERTIFICATE=a.crt'),
    },
  },
});
