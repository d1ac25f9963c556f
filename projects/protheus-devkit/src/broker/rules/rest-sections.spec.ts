import { describeRule } from '../testing/describe-rule.js';
import { oldServer as old, server, tss } from '../testing/examples.js';
import { restSections } from './rest-sections.js';

const JOB = ['[HTTPJOB]', 'Main=HTTP_START', 'Environment=producao'];
const REST = [
  ...['[HTTPV11]', 'Sockets=HTTPREST', '[HTTPREST]', 'URIs=HTTPURI'],
  ...['[HTTPURI]', 'URL=/rest', 'Instances=1,2'],
];

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
          'Main=HTTP_START',
        ),
      },
      'appserver.ini:9',
      'appserver.ini:12',
      'appserver.ini:13',
      'appserver.ini:14',
      'appserver.ini:18',
    ],
    'a port and a path that nothing starts, in a part of a file': [
      {
        'appserver.ini': '[HTTPREST]\nPort=8099\nURIs=HTTPURI\n[HTTPURI]\nURL=/rest\nInstances=1,2',
      },
      'information appserver.ini:1',
      /has no Sockets; no job/,
    ],
    'a list of jobs that is commented out': [
      { 'appserver.ini': old(...REST, '[ONSTART]', ';Jobs=HTTPJOB', ...JOB) },
      'appserver.ini:12',
      /no job of \[ONSTART\] Jobs has Main=HTTP_START/,
    ],
    'a port under [HTTPV11] and no Sockets': [
      { 'appserver.ini': old('[HTTPV11]', 'Enable=1', 'Port=8080') },
      'appserver.ini:12',
    ],
    'the same beside App_Environment, which serves REST on its own port': [
      { 'appserver.ini': server('[HTTPV11]', 'Enable=1', 'Port=8080') },
      'warning appserver.ini:8',
    ],
    'a second socket that Sockets does not name': [
      {
        'appserver.ini': old(
          ...REST,
          '[ONSTART]',
          'Jobs=HTTPJOB',
          ...JOB,
          '[REST02]',
          'URIs=HTTPURI',
        ),
      },
      'appserver.ini:24',
      /Sockets does not name \[REST02\]/,
    ],
    'a socket without paths': [
      {
        'appserver.ini': old(
          ...['[HTTPV11]', 'Sockets=HTTPREST', '[HTTPREST]', 'Port=8081'],
          ...['[ONSTART]', 'Jobs=HTTPJOB', ...JOB],
        ),
      },
      'appserver.ini:14',
    ],
    'a job of another service in an environment that is absent': [
      { 'appserver.ini': old('[ONSTART]', 'Jobs=WF', '[WF]', 'Main=W', 'Environment=PRODUCTION') },
      'appserver.ini:16',
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
        'Main=HTTP_START',
      ),
    },
    'REST that is off': {
      'appserver.ini': old(
        '[HTTPV11]',
        'Enable=0',
        'Sockets=HTTPREST',
        '[HTTPREST]',
        'URIs=HTTPURI',
        '[HTTPURI]',
        'URL=/rest',
        'Instances=1,2',
      ),
    },
    'a server without classic REST': { 'appserver.ini': server() },
  },
  other: {
    'the same lines in the file of a fiscal server': {
      'tss.ini': tss('[HTTPV11]', 'Sockets=OUTRA', '[HTTPREST]', 'Port=8081'),
    },
  },
});
