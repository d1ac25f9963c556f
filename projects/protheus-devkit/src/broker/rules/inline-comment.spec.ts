import { describeRule } from '../testing/describe-rule.js';
import { broker, dbaccess, server, smartclient } from '../testing/examples.js';
import { inlineComment } from './inline-comment.js';

describeRule(inlineComment, {
  fires: {
    'a comment after a port of the broker': [
      { 'appserver.ini': broker('ALLOW_ANY_CLIENT=1 ; todos') },
      'appserver.ini:4',
    ],
    'a comment with two slashes in a server': [
      { 'appserver.ini': server('[HTTPV11]', 'Enable=1 // liga') },
      'appserver.ini:9',
    ],
  },
  silent: {
    'comments on lines of their own': { 'appserver.ini': broker('; todos', 'ALLOW_ANY_CLIENT=1') },
    'sections of a server that are not checked': {
      'appserver.ini': server('[DBAccess]', 'Database=MSSQL ; banco'),
    },
    'semicolons and slashes inside a value': {
      'smartclient.ini': smartclient('http://broker:10000', 'Path=C:\\a;C:\\b'),
    },
  },
  other: {
    'the same lines in the file of DBAccess': {
      'dbaccess.ini': dbaccess('[MSSQL]', 'Port=1 ; nota'),
    },
  },
});
