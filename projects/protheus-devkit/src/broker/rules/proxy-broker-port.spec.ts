import { describeRule } from '../testing/describe-rule.js';
import { apache, broker, location, nginx, smartclient } from '../testing/examples.js';
import { proxyBrokerPort } from './proxy-broker-port.js';

describeRule(proxyBrokerPort, {
  fires: {
    'a proxy that forwards to another port': [
      {
        'broker.ini': broker(),
        'smartclient.ini': smartclient('https://erp.exemplo.com.br'),
        'nginx.conf': nginx(location('/', 'http://10.0.0.5:10009')),
      },
      'nginx.conf:6',
    ],
    'a proxy that forwards to no server': [
      {
        'broker.ini': broker(),
        'smartclient.ini': smartclient('https://erp.exemplo.com.br'),
        'nginx.conf': nginx('    location / { return 200; }'),
      },
      'nginx.conf:6',
    ],
  },
  silent: {
    'a proxy that forwards to the broker': {
      'broker.ini': broker(),
      'smartclient.ini': smartclient('https://erp.exemplo.com.br'),
      'nginx.conf': nginx(location('/', 'http://10.0.0.5:10000')),
    },
    'the same in Apache': {
      'broker.ini': broker(),
      'smartclient.ini': smartclient('https://erp.exemplo.com.br'),
      'site.conf': apache('  ProxyPass / http://10.0.0.5:10000/ upgrade=websocket'),
    },
  },
  other: {
    'a site of another name': {
      'broker.ini': broker(),
      'smartclient.ini': smartclient('https://erp.exemplo.com.br'),
      'nginx.conf': `${nginx(location('/', 'http://10.0.0.5:10000'))}\nserver { listen 443 ssl; server_name outro.exemplo; location / { proxy_pass http://a:3000; } }`,
    },
  },
});
