import { describeRule } from '../testing/describe-rule.js';
import { dbaccess, licenseServer, server } from '../testing/examples.js';
import { restBodySize } from './rest-body-size.js';

describeRule(restBodySize, {
  fires: {
    'a server without MaxStringSize': [{ 'appserver.ini': server() }, 'appserver.ini'],
    'a small MaxStringSize': [
      { 'appserver.ini': '[General]\nMaxStringSize=1\n[TCP]\nPort=10001' },
      'appserver.ini:2',
    ],
  },
  silent: {
    'a large enough one': { 'appserver.ini': '[General]\nMAXSTRINGSIZE=10\n[TCP]\nPort=10001' },
  },
  other: {
    'DBAccess and a License Server': { 'dbaccess.ini': dbaccess(), 'licenca.ini': licenseServer() },
  },
});
