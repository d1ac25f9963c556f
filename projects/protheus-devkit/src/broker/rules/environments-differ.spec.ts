import { describeRule } from '../testing/describe-rule.js';
import { server } from '../testing/examples.js';
import { environmentsDiffer } from './environments-differ.js';

describeRule(environmentsDiffer, {
  fires: {
    'two servers with different environments': [
      { 'a.ini': server(), 'b.ini': '[General]\nApp_Environment=teste\n[teste]\n[TCP]\nPort=1' },
      'b.ini:2',
    ],
    'a list that only one server has': [
      {
        'a.ini': '[General]\nApp_Environment=a\nApp_Environment_Extra=a,b\n[TCP]\nPort=1',
        'b.ini': '[General]\nApp_Environment=a\n[TCP]\nPort=2',
      },
      'b.ini',
    ],
  },
  silent: {
    'the same names in another order and case': {
      'a.ini': '[General]\nApp_Environment=a\nApp_Environment_Extra=a,b\n[TCP]\nPort=1',
      'b.ini': '[General]\nApp_Environment=A\nApp_Environment_Extra=B, A\n[TCP]\nPort=2',
    },
  },
});
