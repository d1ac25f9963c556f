import { describeRule } from '../testing/describe-rule.js';
import { httpBroker, server, tss } from '../testing/examples.js';
import { brokerCertificatePair, mppCertificate, sslConfigurePair } from './certificate-pairs.js';

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

describeRule(mppCertificate, {
  fires: {
    'the shipped certificate and another one': [
      { 'appserver.ini': server('[MPP]', 'SSL_Default=1', 'SSL_Certificate=a', 'SSL_Key=b') },
      'appserver.ini:9',
    ],
    'a certificate without its key': [
      { 'appserver.ini': server('[MPP]', 'SSL_Certificate=a') },
      'appserver.ini:9',
    ],
    'a key without its certificate': [
      { 'appserver.ini': server('[MPP]', 'SSL_Key=a') },
      'appserver.ini:9',
    ],
  },
  silent: {
    'either of them': {
      'a.ini': server('[MPP]', 'SSL_Default=1'),
      'b.ini': server('[MPP]', 'SSL_Default=0', 'SSL_Certificate=a', 'SSL_Key=b'),
      'c.ini': server(),
    },
  },
  other: { 'a fiscal server': { 'tss.ini': tss('[MPP]', 'SSL_Certificate=a') } },
});

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
