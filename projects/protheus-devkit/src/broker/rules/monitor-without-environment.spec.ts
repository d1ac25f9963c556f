import { describeRule } from '../testing/describe-rule.js';
import { broker, licenseServer } from '../testing/examples.js';
import { monitorWithoutEnvironment } from './monitor-without-environment.js';

describeRule(monitorWithoutEnvironment, {
  fires: {
    'a built-in Monitor without an environment': [
      { 'appserver.ini': broker('PROTHEUS_MONITOR_EMBEDDED=1') },
      'appserver.ini:4',
    ],
  },
  silent: {
    'a built-in Monitor with an environment': {
      'appserver.ini': broker('PROTHEUS_MONITOR_EMBEDDED=1', '[monitor]', 'SourcePath=C:\\rpo'),
    },
    'no built-in Monitor': { 'appserver.ini': broker() },
  },
  other: {
    'the same lines in the file of a License Server': {
      'broker.ini': broker(),
      'licenca.ini': licenseServer('PROTHEUS_MONITOR_EMBEDDED=1'),
    },
  },
});
