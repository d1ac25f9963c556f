import { describeRule } from '../testing/describe-rule.js';
import { startScriptArrow } from './start-script-arrow.js';

const path = 'assets/preload/advpltojs.js';

describeRule(startScriptArrow, {
  fires: {
    'an arrow function': [
      { [path]: '(type, content) => this.eventTarget.send(type, content)' },
      `${path}:1:1`,
    ],
  },
  silent: {
    'a function that contains arrow functions': {
      [path]: 'function (type) { setTimeout(() => this.eventTarget.send(type)) }',
    },
  },
});
