import { describeRule } from '../testing/describe-rule.js';
import { server, tss } from '../testing/examples.js';
import { oneAppEnvironment } from './one-app-environment.js';

describeRule(oneAppEnvironment, {
  fires: {
    'a list of environments': [
      { 'appserver.ini': '[General]\nApp_Environment=producao,teste\n[TCP]\nPort=1' },
      'appserver.ini:2',
    ],
  },
  silent: { 'one environment': { 'appserver.ini': server() } },
  other: {
    'the same lines in the file of a fiscal server': {
      'tss.ini': tss('[General]', 'App_Environment=a,b'),
    },
  },
});
