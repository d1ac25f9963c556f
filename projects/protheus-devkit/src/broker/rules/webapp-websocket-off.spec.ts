import { describeRule } from '../testing/describe-rule.js';
import { broker, httpBroker, server } from '../testing/examples.js';
import { webappWebSocketOff } from './webapp-websocket-off.js';

describeRule(webappWebSocketOff, {
  fires: {
    'WebSocket=0 with a broker for browsers': [
      { 'broker.ini': httpBroker(), 'server.ini': server('[WEBAPP]', 'WebSocket=0') },
      'server.ini:9',
    ],
  },
  silent: {
    'WebSocket=0 without such a broker': {
      'broker.ini': broker(),
      'server.ini': server('[WEBAPP]', 'WebSocket=0'),
    },
    'a web client with WebSocket': { 'broker.ini': httpBroker(), 'server.ini': server('[WEBAPP]') },
  },
  notChecked: { 'a set without a server': { 'broker.ini': httpBroker() } },
  other: {
    'a server of a broker of SmartClient': {
      'broker.ini': broker(),
      'server.ini': server('[WEBAPP]', 'WebSocket=0'),
    },
  },
});
