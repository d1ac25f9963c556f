import { describeRule } from '../testing/describe-rule.js';
import { caseCollision } from './case-collision.js';

describeRule(caseCollision, {
  fires: {
    'names that differ only in case': [
      { 'assets/Logo.png': '', 'assets/logo.png': '' },
      'assets/logo.png',
    ],
    'folders that differ only in case': [
      { 'Assets/a.png': '', 'assets/a.png': '' },
      'assets/a.png',
    ],
  },
  otherPrograms: {
    'the same names in the folders of two libraries': {
      'vendor/jquery/README.md': '',
      'vendor/bootstrap/readme.md': '',
    },
  },
  silent: {
    'the same name in two folders, and both spellings of the configuration': {
      'a/logo.png': '',
      'b/Logo.png': '',
      'assets/data/appConfig.json': '{}',
      'assets/data/appconfig.json': '{}',
    },
  },
});
