import { describeRule } from '../testing/describe-rule.js';
import { startScriptArrow } from './start-script-arrow.js';

const PATH = 'assets/preload/advpltojs.js';

describeRule(startScriptArrow, {
  fires: {
    'an arrow function in an arrow function': [
      { [PATH]: '(a, b) => setTimeout(() => this.eventTarget.send(a, b))' },
      `${PATH}:1:1`,
    ],
    'an arrow function that is assigned': [
      { [PATH]: 'window.receive = (a) => this.eventTarget.send(a)' },
      `${PATH}:1:1`,
    ],
    'an arrow function that counts its arguments': [
      { [PATH]: '(a) => { log(arguments.length, a) }' },
      `${PATH}:1:1`,
    ],
    'an arrow function': [
      { [PATH]: '(type, content) => this.eventTarget.send(type, content)' },
      `${PATH}:1:1`,
    ],
  },
  otherPrograms: {
    'the preload script of another program': {
      'assets/preload/index.js': '(a) => this.eventTarget.send(a)',
    },
  },
  silent: {
    'an arrow function that needs no channel, as public guides show it': {
      [PATH]:
        '(codeType, content) => { if (codeType == "x") sessionStorage.setItem("X", content) }',
    },
    'an arrow function whose functions have a "this" of their own': {
      [PATH]: '(a, b) => { emit(a, function () { return this.x }); class C { x = this } }',
    },
    'a function that contains arrow functions': {
      [PATH]: 'function (type) { setTimeout(() => this.eventTarget.send(type)) }',
    },
  },
});
