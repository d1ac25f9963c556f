import { describeRule } from '../testing/describe-rule.js';
import { broker, location, nginx, smartclient } from '../testing/examples.js';
import { brokerBypassed } from './broker-bypassed.js';

describeRule(brokerBypassed, {
  fires: {
    'a URL with the port of a balanced server': [
      { 'broker.ini': broker(), 'smartclient.ini': smartclient('http://broker:10001') },
      'smartclient.ini:2',
    ],
    "a native connection with a server's port": [
      { 'broker.ini': broker(), 'smartclient.ini': smartclient('broker', 'Port=10001') },
      'smartclient.ini:4',
    ],
    'a native connection past the broker, as information': [
      {
        'broker.ini': broker(),
        'smartclient.ini': '[direto]\nServer=10.0.0.11\nPort=10001',
      },
      'information smartclient.ini:3',
      /not balanced/,
    ],
    'a native connection with another spelling of loopback': [
      {
        'broker.ini':
          '[BALANCE_SMART_CLIENT_DESKTOP]\nLOCAL_SERVER_PORT=8983\nREMOTE_SERVER_01=127.0.0.1 2759',
        'smartclient.ini': '[tcp]\nserver=localhost\nport=2759',
      },
      'information smartclient.ini:3',
    ],
  },
  silent: {
    'the port of a proxy that is also the port of a server': {
      'broker.ini':
        '[BALANCE_SMART_CLIENT_DESKTOP]\nLOCAL_SERVER_PORT=1024\nREMOTE_SERVER_01=10.0.0.5 443',
      'smartclient.ini': smartclient('https://erp.exemplo.com.br:443'),
      'nginx.conf': nginx(location('/', 'http://10.0.0.5:1024')),
    },
    "the broker's port": {
      'broker.ini': broker(),
      'smartclient.ini': smartclient('http://broker:10000'),
    },
    'a native connection to the same port of another machine': {
      'broker.ini': broker(),
      'smartclient.ini': '[outro]\nServer=10.0.0.99\nPort=10001',
    },
    'a native connection to a server that the broker does not name': {
      'broker.ini': broker(),
      'smartclient.ini': '[jobs]\nServer=10.0.0.11\nPort=1300',
    },
  },
  other: {
    'a client of DBAccess or of another installation': {
      'broker.ini': broker(),
      'smartclient.ini': '[outra]\nserver=10.0.0.99\nport=1234',
    },
  },
});
