import { describeRule } from '../testing/describe-rule.js';
import { broker, licenseServer, location, nginx, smartclient } from '../testing/examples.js';
import { smartclientBrokerPort } from './smartclient-broker-port.js';

describeRule(smartclientBrokerPort, {
  fires: {
    'a URL with another port': [
      { 'broker.ini': broker(), 'smartclient.ini': smartclient('http://broker:10009') },
      'smartclient.ini:2',
    ],
    'a native connection with another port': [
      { 'broker.ini': broker(), 'smartclient.ini': smartclient('broker', 'Port=10009') },
      'smartclient.ini:4',
    ],
  },
  silent: {
    "the broker's port": {
      'broker.ini': broker(),
      'smartclient.ini': smartclient('http://broker:10000'),
    },
    "a proxy's URL": {
      'broker.ini': broker(),
      'smartclient.ini': smartclient('https://erp:8443'),
    },
    'a name that the proxy serves': {
      'broker.ini': broker(),
      'smartclient.ini': smartclient('http://erp.exemplo.com.br:8080'),
      'nginx.conf': nginx(location('/', 'http://10.0.0.5:10000')),
    },
    "a server's port, which broker-bypassed reports": {
      'broker.ini': broker(),
      'smartclient.ini': smartclient('http://broker:10001'),
    },
  },
  other: {
    'a client of a License Server': {
      'broker.ini': broker(),
      'licenca.ini': licenseServer('[LicenseClient]', 'Server=http://broker:10009'),
    },
  },
});
