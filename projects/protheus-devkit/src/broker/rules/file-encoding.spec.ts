import { describeRule } from '../testing/describe-rule.js';
import { broker, dbaccess } from '../testing/examples.js';
import { fileEncoding } from './file-encoding.js';

describeRule(fileEncoding, {
  fires: {
    'a file that begins with a byte order mark': [
      { 'appserver.ini': Buffer.from(`\ufeff${broker()}`, 'utf8') },
      'information appserver.ini:1',
    ],
    'a file in UTF-16': [
      { 'appserver.ini': Buffer.from(`\ufeff${broker()}`, 'utf16le') },
      'appserver.ini:1',
    ],
  },
  silent: {
    'accents in Windows-1252': { 'appserver.ini': broker('; conexões') },
  },
  other: {
    'the file of DBAccess with a byte order mark': {
      'dbaccess.ini': Buffer.from(`\ufeff${dbaccess()}`, 'utf8'),
    },
  },
});
