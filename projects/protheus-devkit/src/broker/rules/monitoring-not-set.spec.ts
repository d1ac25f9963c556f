import { describeRule } from '../testing/describe-rule.js';
import { broker, httpBroker, server } from '../testing/examples.js';
import { monitoringNotSet } from './monitoring-not-set.js';

describeRule(monitoringNotSet, {
  fires: {
    'a broker for SmartClient without the key': [{ 'appserver.ini': broker() }, 'appserver.ini:1'],
  },
  silent: {
    'a broker with the key': { 'appserver.ini': broker('MONITORING_TYPE=DISABLE') },
    'a broker for browsers, which has no such key': { 'appserver.ini': httpBroker() },
  },
  other: {
    'a broker of web services and a server': {
      'broker.ini': '[BALANCE_WEB_SERVICES]\nLOCAL_SERVER_PORT=8000\nREMOTE_SERVER_01=a 1',
      'erp.ini': server(),
    },
  },
});
