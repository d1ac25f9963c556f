import { describeRule } from '../testing/describe-rule.js';
import { startScriptArrow } from './start-script-arrow.js';

const PATH = 'assets/preload/advpltojs.js';

describeRule(startScriptArrow, {
  fires: {
    'an arrow function': [
      { [PATH]: '(type, content) => this.eventTarget.send(type, content)' },
      `${PATH}:1:1`,
    ],
  },
  silent: {
    'a function that contains arrow functions': {
      [PATH]: 'function (type) { setTimeout(() => this.eventTarget.send(type)) }',
    },
  },
});
