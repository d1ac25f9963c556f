import { describeRule } from '../testing/describe-rule.js';
import { server } from '../testing/examples.js';
import { oneAppEnvironment } from './one-app-environment.js';

describeRule(oneAppEnvironment, {
  fires: {
    'a list of environments': [
      { 'appserver.ini': '[General]\nApp_Environment=producao,teste\n[TCP]\nPort=1' },
      'appserver.ini:2',
    ],
  },
  silent: { 'one environment': { 'appserver.ini': server() } },
});
