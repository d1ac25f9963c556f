import { describeRule } from '../testing/describe-rule.js';
import { broker, server, tss } from '../testing/examples.js';
import { environmentsDiffer } from './environments-differ.js';

const TWO =
  '[BALANCE_HTTP]\nLOCAL_SERVER_PORT=9\nREMOTE_SERVER_01=10.0.0.1 1\nREMOTE_SERVER_02=10.0.0.1 2';

describeRule(environmentsDiffer, {
  fires: {
    'two servers with different environments': [
      {
        'broker.ini': broker('REMOTE_SERVER_02=10.0.0.12 1'),
        'a.ini': server(),
        'b.ini': '[General]\nApp_Environment=teste\n[teste]\n[TCP]\nPort=1',
      },
      'b.ini:2',
    ],
    'a list that only one server has': [
      {
        'broker.ini': TWO,
        'a.ini': '[General]\nApp_Environment=a\nApp_Environment_Extra=a,b\n[TCP]\nPort=1',
        'b.ini': '[General]\nApp_Environment=a\n[TCP]\nPort=2',
      },
      'b.ini',
    ],
  },
  silent: {
    'the same names in another order and case': {
      'broker.ini': TWO,
      'a.ini': '[General]\nApp_Environment=a\nApp_Environment_Extra=a,b\n[TCP]\nPort=1',
      'b.ini': '[General]\nApp_Environment=A\nApp_Environment_Extra=B, A\n[TCP]\nPort=2',
    },
    'a server of jobs and one that the broker does not name': {
      'broker.ini': broker(),
      'a.ini': server(),
      'jobs.ini':
        '[PRD]\nRootPath=/p\n[TCP]\nPort=2\n[ONSTART]\nJobs=J\n[J]\nMain=M\nEnvironment=PRD',
      'teste.ini': '[General]\nApp_Environment=teste\n[teste]\n[TCP]\nPort=3',
    },
  },
  other: {
    'a fiscal server with an environment of its own': {
      'broker.ini': broker('REMOTE_SERVER_02=10.0.0.12 1'),
      'a.ini': server(),
      'tss.ini': tss('[General]', 'App_Environment=SPED', '[TCP]', 'Port=1'),
    },
  },
});
