import { describeRule } from '../testing/describe-rule.js';
import { server, tss } from '../testing/examples.js';
import { tlsVersionsGap } from './tls-versions-gap.js';

describeRule(tlsVersionsGap, {
  fires: {
    'a disabled version between two enabled ones': [
      { 'appserver.ini': server('[SSLConfigure]', 'SSL2=1', 'SSL3=0', 'TLS1=1') },
      'appserver.ini:10',
    ],
  },
  silent: {
    'only the newest versions': {
      'appserver.ini': server('[SSLConfigure]', 'SSL2=0', 'TLS1_1=0', 'TLS1_2=1', 'TLS1_3=1'),
    },
    'only older versions': {
      'appserver.ini': server('[SSLConfigure]', 'TLS1_2=1', 'TLS1_3=0'),
    },
  },
  other: {
    'the same lines in the file of a fiscal server': {
      'tss.ini': tss('[SSLConfigure]', 'SSL2=1', 'SSL3=0', 'TLS1=1'),
    },
  },
});
