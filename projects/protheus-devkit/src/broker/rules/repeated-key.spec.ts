import { describeRule } from '../testing/describe-rule.js';
import { broker, dbaccess, server, smartclient } from '../testing/examples.js';
import { repeatedKey } from './repeated-key.js';

describeRule(repeatedKey, {
  fires: {
    'two servers under one name': [
      { 'appserver.ini': broker('remote_server_01=10.0.0.12 10001') },
      'appserver.ini:4',
      /Each server of the broker has its own suffix/,
    ],
    'another key, of which the cure says the name': [
      { 'appserver.ini': server('[Drivers]', 'Active=TCP', 'Active=SSL') },
      'appserver.ini:10',
      /Keep one line Active in this section/,
    ],
    'a repeated section': [
      { 'appserver.ini': server('[GENERAL]', 'MaxStringSize=10') },
      'appserver.ini:8',
    ],
  },
  silent: {
    'the same key in two sections': {
      'smartclient.ini': `${smartclient('http://a:1')}\n[outro]\nServer=http://b:2`,
    },
    'repetitions in a section that is not checked': {
      'appserver.ini': server('[DBAccess]', 'Server=a', 'Server=b'),
    },
  },
  other: {
    'the same lines in the file of DBAccess': { 'dbaccess.ini': dbaccess('user=a', 'user=b') },
  },
});
