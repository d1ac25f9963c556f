import { describeRule } from '../testing/describe-rule.js';
import { oldServer, server } from '../testing/examples.js';
import { noAppEnvironment } from './no-app-environment.js';

describeRule(noAppEnvironment, {
  fires: {
    'a server without the key': [
      { 'appserver.ini': '[General]\n[TCP]\nPort=10001' },
      'appserver.ini',
    ],
    'a server with an empty key': [
      { 'appserver.ini': '[General]\nApp_Environment=\n[TCP]\nPort=10001' },
      'appserver.ini:2',
    ],
  },
  silent: {
    'a server with the key': { 'appserver.ini': server() },
    'a server of the older set': { 'appserver.ini': oldServer() },
  },
});
