import { describeRule } from '../testing/describe-rule.js';
import { location, nginx, oldServer, server, tss } from '../testing/examples.js';
import { restCors } from './rest-cors.js';

function rest(...lines: readonly string[]) {
  return oldServer('[HTTPREST]', 'Port=8081', 'URIs=HTTPURI', '[HTTPURI]', 'URL=/rest', ...lines);
}

describeRule(restCors, {
  fires: {
    'REST on another port without CORS': [{ 'appserver.ini': rest() }, 'appserver.ini:15'],
    'CORS without an origin': [{ 'appserver.ini': rest('CORSEnable=1') }, 'appserver.ini:17'],
  },
  silent: {
    'CORS with an origin': { 'appserver.ini': rest('CORSEnable=1', 'AllowOrigin=*') },
    'a proxy with page and REST in one origin': {
      'appserver.ini': rest(),
      'nginx.conf': nginx(
        location('/app-root/', 'http://10.0.0.11:8080'),
        location('/rest/', 'http://10.0.0.11:8081'),
      ),
    },
    'the multiprotocol port, which serves both': { 'appserver.ini': server() },
  },
  other: {
    'the same lines in the file of a fiscal server': {
      'tss.ini': tss(
        '[Drivers]',
        'MultiProtocolPort=0',
        '[HTTP]',
        'Port=80',
        '[HTTPREST]',
        'Port=8081',
        'URIs=U',
        '[U]',
        'URL=/rest',
      ),
    },
  },
});
