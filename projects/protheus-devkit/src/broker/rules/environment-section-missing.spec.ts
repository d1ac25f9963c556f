import { describeRule } from '../testing/describe-rule.js';
import { broker, tss } from '../testing/examples.js';
import { environmentSectionMissing } from './environment-section-missing.js';

describeRule(environmentSectionMissing, {
  fires: {
    'an environment that the file does not have': [
      { 'appserver.ini': '[General]\nApp_Environment=producao\n[teste]\nRootPath=x' },
      'appserver.ini:2',
    ],
    'a part of a file, as information': [
      { 'appserver.ini': '[General]\nApp_Environment=producao' },
      'information appserver.ini:2',
    ],
    'one of several in the list of a broker': [
      {
        'broker.ini': `[General]\nApp_Environment=a\nApp_Environment_Extra=a,b\n[A]\n${broker()}`,
      },
      'information broker.ini:3',
    ],
  },
  silent: {
    'environments that exist, in any case': {
      'appserver.ini': '[General]\nApp_Environment=PRODUCAO\n[producao]\nRootPath=x',
    },
  },
  other: {
    'the same lines in the file of a fiscal server': {
      'tss.ini': tss('[General]', 'App_Environment=producao'),
    },
  },
});
