import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type FiringCase } from '../../findings/testing/describe-cases.js';
import { describeRule } from '../testing/describe-rule.js';
import { type Files, fixWith } from '../testing/run-rule.js';
import { startScript } from './start-script.js';

const PATH = 'assets/preload/advpltojs.js';
const GOOD =
  'function (codeType, codeContent, objectName) {\n  this.eventTarget.send(codeType, codeContent);\n}';
function at(content: string, place: string): FiringCase<Files> {
  return [{ [PATH]: content }, `${PATH}:${place}`];
}

const broken: Record<string, FiringCase<Files>> = {
  'a second statement': at(`${GOOD}\nwindow.x = 1;`, '4:1'),
  'a declaration before it': at(`const a = 1;\n${GOOD}`, '1:1'),
  'a call': at(`(${GOOD})()`, '1:1'),
  'an assignment that adds': at(`window.advplToJs += ${GOOD}`, '1:1'),
  'an assignment of something else': at('window.advplToJs = { send: 1 }', '1:1'),
  'a syntax error': at('function (a, b { }', '1:16'),
  'an export': at(`export default ${GOOD}`, '1:1'),
  'an empty file': at('', '1:1'),
  'an object': at('{ send: 1 }', '1:1'),
};

const repairable: Record<string, FiringCase<Files>> = {
  'a semicolon after it': at(`${GOOD};\n`, '3:2'),
  'a comment that swallows the parenthesis of the host': at(`${GOOD} // end`, '3:9'),
};

describeRule(startScript, {
  fires: { ...broken, ...repairable },
  otherPrograms: {
    'the preload script of Electron': {
      'assets/preload/electron.js': 'const { ipcRenderer } = require("electron");',
      'preload/advpltojs.js': 'export default 1;',
    },
  },
  silent: {
    'a function without a name': { [PATH]: GOOD },
    'a function that is assigned too, which the host receives all the same': {
      [PATH]: `window.receive = ${GOOD}`,
    },
    'an assignment in parentheses, after another expression': {
      [PATH]: `(window.a = 1, window.receive = ${GOOD})`,
    },
    'a function with a name': { [PATH]: GOOD.replace('function (', 'function advplToJs(') },
    'a line and a comment after it': { [PATH]: `${GOOD}\n// end\n` },
    'a comment before it': { [PATH]: `/* from AdvPL */\n${GOOD}` },
    'an arrow function, which start-script-arrow reports': {
      [PATH]: '(type, content) => { alert(content) }',
    },
    'an application without a start script': { 'assets/other.js': 'let a;' },
  },
});

describe('the repair of start-script', () => {
  for (const [title, [files]] of Object.entries(broken)) {
    it(`leaves ${title} unchanged`, async () => {
      const { remaining, text } = await fixWith(startScript, files);
      assert.equal(remaining.length, 1);
      assert.equal(await text(PATH), files[PATH]);
    });
  }

  for (const [title, [files]] of Object.entries(repairable)) {
    it(`repairs ${title}`, async () => {
      const { remaining } = await fixWith(startScript, files);
      assert.deepEqual(remaining, []);
    });
  }
});
