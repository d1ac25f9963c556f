import { describeRule } from '../testing/describe-rule.js';
import { broker, server } from '../testing/examples.js';
import { serviceNameBlanks } from './service-name-blanks.js';

describeRule(serviceNameBlanks, {
  fires: {
    'a service name with blanks': [
      { 'appserver.ini': broker('SERVICE_NAME="TOTVS Broker"') },
      'appserver.ini:4',
    ],
  },
  silent: {
    'a name without blanks, and a display name with blanks': {
      'appserver.ini': broker('SERVICE_NAME=TOTVS_BROKER', 'SERVICE_DISPLAY_NAME="TOTVS Broker"'),
    },
  },
  other: {
    'a server, whose service has another key': {
      'broker.ini': broker(),
      'erp.ini': server('[Service]', 'Name=ERP de produção'),
    },
  },
});
