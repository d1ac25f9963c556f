import { describeRule } from '../testing/describe-rule.js';
import { oldServer, server, tss } from '../testing/examples.js';
import { httpRootPath } from './http-root-path.js';

describeRule(httpRootPath, {
  fires: {
    'another folder': [
      {
        'appserver.ini': '[Drivers]\nMultiProtocolPort=0\n[HTTP]\nPort=8080\nPath=C:\\totvs\\web',
      },
      'appserver.ini:5',
    ],
    'the http-root of another environment': [
      {
        'appserver.ini':
          '[Drivers]\nMultiProtocolPort=0\n[p]\nRootPath=C:\\a\n[HTTP]\nPort=8080\nPath=C:\\b\\http-root',
      },
      'appserver.ini:7',
    ],
  },
  silent: {
    'the fixed folder, with a slash at the end': {
      'a.ini': oldServer(),
      'b.ini':
        '[Drivers]\nMultiProtocolPort=0\n[p]\nRootPath=/totvs/data/\n[HTTP]\nPath=/totvs/data/http-root/',
    },
    'any folder where [HTTP] has another use': {
      'appserver.ini': server('[HTTP]', 'Port=80', 'Path=C:\\portal'),
    },
  },
  other: {
    'the same lines in the file of a fiscal server': {
      'tss.ini': tss('[Drivers]', 'MultiProtocolPort=0', '[HTTP]', 'Port=8080', 'Path=C:\\web'),
    },
  },
});
