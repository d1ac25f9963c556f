import { describeRule } from '../testing/describe-rule.js';
import { broker, location, nginx, smartclient } from '../testing/examples.js';
import { httpsStraightToBroker } from './https-straight-to-broker.js';

describeRule(httpsStraightToBroker, {
  fires: {
    "https on the broker's own port": [
      { 'broker.ini': broker(), 'smartclient.ini': smartclient('https://broker:10000') },
      'smartclient.ini:2',
    ],
  },
  silent: {
    "http on the broker's own port": {
      'broker.ini': broker(),
      'smartclient.ini': smartclient('http://broker:10000'),
    },
    'a proxy that listens on the same port': {
      'broker.ini': broker(),
      'smartclient.ini': smartclient('https://erp.exemplo.com.br:10000'),
      'nginx.conf': nginx('    listen 10000 ssl;', location('/', 'http://10.0.0.5:10000')),
    },
  },
  other: {
    'an https URL to another server': {
      'broker.ini': broker(),
      'nginx.conf': nginx(location('/', 'http://10.0.0.5:10000')),
      'smartclient.ini': smartclient('https://erp.exemplo.com.br'),
    },
  },
});
