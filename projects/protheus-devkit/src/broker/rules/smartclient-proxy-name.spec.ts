import { describeRule } from '../testing/describe-rule.js';
import { location, nginx, server, smartclient } from '../testing/examples.js';
import { smartclientProxyName } from './smartclient-proxy-name.js';

describeRule(smartclientProxyName, {
  fires: {
    'a name that the proxy does not serve': [
      {
        'smartclient.ini': smartclient('https://outro.exemplo.com.br'),
        'nginx.conf': nginx(location('/', 'http://10.0.0.5:10000')),
      },
      'smartclient.ini:2',
    ],
    'a port that the proxy does not serve': [
      {
        'smartclient.ini': smartclient('https://erp.exemplo.com.br:8443'),
        'nginx.conf': nginx(location('/', 'http://10.0.0.5:10000')),
      },
      'smartclient.ini:2',
    ],
    'http where the proxy uses https': [
      {
        'smartclient.ini': smartclient('http://erp.exemplo.com.br'),
        'nginx.conf': nginx(location('/', 'http://10.0.0.5:10000')),
      },
      'smartclient.ini:2',
    ],
  },
  silent: {
    'name and port of the proxy': {
      'smartclient.ini': smartclient('https://ERP.exemplo.com.br'),
      'nginx.conf': nginx(location('/', 'http://10.0.0.5:10000')),
    },
    'a URL without a proxy': { 'smartclient.ini': smartclient('http://broker:10000') },
  },
  notChecked: {
    'an https URL without the file of the proxy': {
      'smartclient.ini': smartclient('https://erp.exemplo.com.br'),
    },
  },
  other: {
    'a client of another proxy, whose file was not given': {
      'smartclient.ini': smartclient('https://outro.exemplo.com.br'),
      'erp.ini': server(),
    },
  },
});
