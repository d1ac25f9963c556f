import { describeRule } from '../testing/describe-rule.js';
import { broker, licenseServer, smartclient } from '../testing/examples.js';
import { webSocketMismatch } from './websocket-mismatch.js';

describeRule(webSocketMismatch, {
  fires: {
    'an http URL and a broker with CLIENT_IS_WEBSOCKET=0': [
      {
        'broker.ini': broker('CLIENT_IS_WEBSOCKET=0'),
        'smartclient.ini': smartclient('http://broker:10000'),
      },
      'broker.ini:4',
    ],
    'an https URL and a broker without the key': [
      { 'broker.ini': broker(), 'smartclient.ini': smartclient('https://broker_nginx.exemplo') },
      'broker.ini:1',
    ],
    'a native connection to a broker for WebSocket only': [
      {
        'broker.ini': broker('CLIENT_IS_WEBSOCKET=1'),
        'smartclient.ini': smartclient('broker', 'Port=10000'),
      },
      'smartclient.ini:2',
    ],
  },
  silent: {
    'WebSocket on both sides': {
      'broker.ini': broker('CLIENT_IS_WEBSOCKET=1'),
      'smartclient.ini': smartclient('http://broker:10000'),
    },
    'the native protocol on both sides': {
      'broker.ini': broker(),
      'smartclient.ini': smartclient('broker', 'Port=10000'),
    },
    'a native connection to a broker for any client': {
      'broker.ini': broker('CLIENT_IS_WEBSOCKET=1', 'ALLOW_ANY_CLIENT=1'),
      'smartclient.ini': smartclient('broker', 'Port=10000'),
    },
    'connections to other servers': {
      'broker.ini': broker('CLIENT_IS_WEBSOCKET=1'),
      'smartclient.ini': '[teste]\nServer=10.0.0.99\nPort=1234',
    },
  },
  other: {
    'a client of another port': {
      'broker.ini': broker('CLIENT_IS_WEBSOCKET=0'),
      'licenca.ini': licenseServer('[LicenseClient]', 'Server=http://broker:10000'),
    },
  },
});
