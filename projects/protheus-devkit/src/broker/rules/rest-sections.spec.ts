import { describeRule } from '../testing/describe-rule.js';
import { server } from '../testing/examples.js';
import { restSections } from './rest-sections.js';

describeRule(restSections, {
  fires: {
    'names without a section, a URL without a slash, no threads': [
      {
        'appserver.ini': server(
          '[HTTPV11]',
          'Sockets=HTTPREST,OUTRA',
          '[HTTPREST]',
          'Port=8081',
          'URIs=HTTPURI,FALTA',
          '[HTTPURI]',
          'URL=rest',
          '[ONSTART]',
          'Jobs=HTTPJOB',
          '[HTTPJOB]',
          'Environment=teste',
        ),
      },
      'appserver.ini:9',
      'appserver.ini:12',
      'appserver.ini:13',
      'appserver.ini:14',
      'appserver.ini:18',
    ],
  },
  silent: {
    'a complete REST': {
      'appserver.ini': server(
        '[HTTPV11]',
        'Sockets=REST01',
        '[REST01]',
        'Port=8081',
        'URIs=HTTPURI',
        '[HTTPURI]',
        'URL=/rest',
        'Instances=1,10,1,1',
        '[ONSTART]',
        'Jobs=HTTPJOB',
        '[HTTPJOB]',
        'Environment=PRODUCAO',
      ),
    },
    'a server without classic REST': { 'appserver.ini': server() },
  },
});
