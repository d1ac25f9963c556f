import { describeRule } from '../testing/describe-rule.js';
import { broker, server } from '../testing/examples.js';
import { oldMaster } from './old-master.js';

describeRule(oldMaster, {
  fires: {
    'a broker that points to the master of the old load balance': [
      { 'broker.ini': broker(), 'server.ini': server('[servernetwork]', 'Servers=a,b') },
      'broker.ini:3',
    ],
  },
  silent: {
    'a broker that points to servers': { 'broker.ini': broker(), 'server.ini': server() },
    'a master whose port another server uses too': {
      'broker.ini': broker(),
      'server.ini': server(),
      'master.ini': server('[servernetwork]', 'Servers=a,b'),
    },
  },
  other: {
    'the master of an installation without a broker': {
      'server.ini': server('[servernetwork]', 'Servers=a,b'),
    },
  },
});
