import { describeRule } from '../testing/describe-rule.js';
import { broker, server, tss } from '../testing/examples.js';
import { environmentNotOpened } from './environment-not-opened.js';

const CLIENT = '[config]\nenvserver=teste\n[tcp]\nserver=10.0.0.8\nport=10001';

describeRule(environmentNotOpened, {
  fires: {
    'an environment that nothing names': [
      { 'a.ini': server('[compila]', 'RootPath=/erp'), 'smartclient.ini': CLIENT },
      'a.ini:8',
      /\[compila\]/,
    ],
    'two, of which a job opens another': [
      {
        'a.ini': server(
          '[um]',
          'SourcePath=/erp',
          '[dois]',
          'RpoDb=top',
          '[tres]',
          'RpoDb=top',
          '[ONSTART]',
          'Jobs=J',
          '[J]',
          'Main=U_J',
          'Environment=TRES',
        ),
        'smartclient.ini': CLIENT,
      },
      'a.ini:8',
      'a.ini:10',
    ],
  },
  silent: {
    'environments of a client, of the web client, of REST and of a page': {
      'a.ini': server(
        '[teste]',
        'RootPath=/erp',
        '[web]',
        'RootPath=/erp',
        '[WEBAPP]',
        'EnvServer=producao,web',
        '[rest]',
        'RootPath=/erp',
        '[HTTPJOB]',
        'Main=HTTP_START',
        'Environment=rest',
        '[soap]',
        'RootPath=/erp',
        '[10.0.0.8:80/ws]',
        'Environment=soap',
      ),
      'smartclient.ini': CLIENT,
    },
    'a part of a file, and the environment of a broker': {
      'a.ini': 'RpoDb=top\n[x]\nRpoDb=top',
      'broker.ini': `${broker()}\n[monitor]\nRootPath=/erp`,
      'smartclient.ini': CLIENT,
    },
    'a path of the REST server of TLPP, which has a RootPath': {
      'a.ini': server('[HTTPSERVER]', 'Servers=S', '[S]', 'Locations=R', '[R]', 'RootPath=web'),
      'smartclient.ini': CLIENT,
    },
  },
  notChecked: {
    'an installation without a client': { 'a.ini': server('[compila]', 'RootPath=/erp') },
  },
  other: {
    'the same lines in the file of a fiscal server': {
      'tss.ini': tss('[velho]', 'RootPath=x'),
      'smartclient.ini': CLIENT,
    },
  },
});
