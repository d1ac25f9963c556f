import { describeRule } from '../testing/describe-rule.js';
import { server, tss } from '../testing/examples.js';
import { extraWithoutMain } from './extra-without-main.js';

describeRule(extraWithoutMain, {
  fires: {
    'a list without the main environment': [
      { 'appserver.ini': '[General]\nApp_Environment=a\nApp_Environment_Extra=b,c\n[TCP]\nPort=1' },
      'appserver.ini:3',
    ],
    'a list without App_Environment': [
      { 'appserver.ini': '[General]\nApp_Environment_Extra=b,c\n[TCP]\nPort=1' },
      'appserver.ini:2',
    ],
  },
  silent: {
    'a list with the main environment': {
      'appserver.ini': '[General]\nApp_Environment=a\nApp_Environment_Extra=b, A\n[TCP]\nPort=1',
    },
    'no list': { 'appserver.ini': server() },
  },
  other: {
    'the same lines in the file of a fiscal server': {
      'tss.ini': tss('[General]', 'App_Environment=a', 'App_Environment_Extra=b'),
    },
  },
});
