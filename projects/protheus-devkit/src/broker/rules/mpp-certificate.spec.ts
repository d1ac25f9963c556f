import { describeRule } from '../testing/describe-rule.js';
import { server, tss } from '../testing/examples.js';
import { mppCertificate } from './mpp-certificate.js';

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
