import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type FiringCase } from '../../findings/testing/describe-cases.js';
import { describeRule } from '../testing/describe-rule.js';
import { fixWith, type Files } from '../testing/run-rule.js';
import { startScript } from './start-script.js';

const path = 'assets/preload/advpltojs.js';
const good =
  'function (codeType, codeContent, objectName) {\n  this.eventTarget.send(codeType, codeContent);\n}';
const at = (content: string, place: string): FiringCase<Files> => [
  { [path]: content },
  `${path}:${place}`,
];

const broken: Record<string, FiringCase<Files>> = {
  'a second statement': at(`${good}\nwindow.x = 1;`, '4:1'),
  'a declaration before it': at(`const a = 1;\n${good}`, '1:1'),
  'a call': at(`(${good})()`, '1:1'),
  'an assignment': at(`window.advplToJs = ${good}`, '1:1'),
  'a syntax error': at('function (a, b { }', '1:16'),
  'an export': at(`export default ${good}`, '1:1'),
  'an empty file': at('', '1:1'),
  'an object': at('{ send: 1 }', '1:1'),
};

const repairable: Record<string, FiringCase<Files>> = {
  'a semicolon after it': at(`${good};\n`, '3:2'),
  'a comment that swallows the parenthesis of the host': at(`${good} // end`, '3:9'),
};

describeRule(startScript, {
  fires: { ...broken, ...repairable },
  silent: {
    'a function without a name': { [path]: good },
    'a function with a name': { [path]: good.replace('function (', 'function advplToJs(') },
    'a line and a comment after it': { [path]: `${good}\n// end\n` },
    'a comment before it': { [path]: `/* from AdvPL */\n${good}` },
    'an arrow function, which start-script-arrow reports': {
      [path]: '(type, content) => { alert(content) }',
    },
    'an application without a start script': { 'assets/other.js': 'let a;' },
  },
});

describe('the repair of start-script', () => {
  for (const [title, [files]] of Object.entries(broken)) {
    it(`leaves ${title} unchanged`, async () => {
      const { remaining, text } = await fixWith(startScript, files);
      assert.equal(remaining.length, 1);
      assert.equal(await text(path), files[path]);
    });
  }

  for (const [title, [files]] of Object.entries(repairable)) {
    it(`repairs ${title}`, async () => {
      const { remaining } = await fixWith(startScript, files);
      assert.deepEqual(remaining, []);
    });
  }
});
