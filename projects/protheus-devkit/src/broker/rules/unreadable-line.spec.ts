import { describeRule } from '../testing/describe-rule.js';
import { broker, server, smartclient } from '../testing/examples.js';
import { unreadableLine } from './unreadable-line.js';

describeRule(unreadableLine, {
  fires: {
    'a line of dots and a comment with #': [
      { 'smartclient.ini': `.\n# nota\n${smartclient('http://broker:10000')}` },
      'smartclient.ini:1',
      'smartclient.ini:2',
    ],
  },
  silent: {
    'comments with a semicolon and empty lines': { 'appserver.ini': `; nota\n\n${broker()}` },
    'unknown lines of a server, which are not checked': { 'appserver.ini': server('...') },
  },
});
