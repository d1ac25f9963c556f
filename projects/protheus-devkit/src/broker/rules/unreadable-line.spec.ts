import { describeRule } from '../testing/describe-rule.js';
import { broker, dbaccess, server, smartclient } from '../testing/examples.js';
import { unreadableLine } from './unreadable-line.js';

describeRule(unreadableLine, {
  fires: {
    'a line of dots and a comment with #': [
      { 'smartclient.ini': `.\n# nota\n${smartclient('http://broker:10000')}` },
      'smartclient.ini:1',
      'smartclient.ini:2',
    ],
    'keys of a server without "=", as a warning': [
      {
        'appserver.ini': server('[Drivers]', 'MaxStringSize 10', 'RootPath:/erp', 'PORT-7892'),
      },
      'warning appserver.ini:9',
      'warning appserver.ini:10',
      'warning appserver.ini:11',
    ],
    'a bare word and a sentence in the file of a server': [
      { 'appserver.ini': `Servidor de testes\n${server('[HTTPV11]', 'HTTPREST')}` },
      'appserver.ini:1',
      'appserver.ini:10',
    ],
    'a comment in UTF-8, as it was written': [
      { 'smartclient.ini': Buffer.from(`# conexões\n${smartclient('http://broker:10000')}`) },
      'smartclient.ini:1',
      /"# conexões"/,
    ],
  },
  silent: {
    'comments with a semicolon and empty lines': { 'appserver.ini': `; nota\n\n${broker()}` },
    'dots and comments in the file of a server': {
      'appserver.ini': server('...', '# nota', '// nota'),
    },
  },
  other: {
    'the same lines in the file of DBAccess': {
      'dbaccess.ini': dbaccess('uma linha solta', 'MaxStringSize 10'),
    },
  },
});
