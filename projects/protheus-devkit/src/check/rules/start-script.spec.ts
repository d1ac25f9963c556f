import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fixWith, runRule } from '../testing/run-rule.js';
import { startScript } from './start-script.js';

const path = 'assets/preload/advpltojs.js';
const good =
  'function (codeType, codeContent, objectName) {\n  this.eventTarget.send(codeType, codeContent);\n}';

describe('start-script', () => {
  const sound = {
    'a function without a name': good,
    'a function with a name': good.replace('function (', 'function advplToJs('),
    'a line and a comment after it': `${good}\n// end\n`,
    'a comment before it': `/* from AdvPL */\n${good}`,
    'an arrow function, of which another rule warns': '(type, content) => { alert(content) }',
  };
  for (const [title, content] of Object.entries(sound)) {
    it(`is content with ${title}`, async () => {
      assert.deepEqual(await runRule(startScript, { [path]: content }), []);
    });
  }

  const broken = {
    'a second statement': `${good}\nwindow.x = 1;`,
    'a declaration before it': `const a = 1;\n${good}`,
    'a call': `(${good})()`,
    'an assignment': `window.advplToJs = ${good}`,
    'a syntax error': 'function (a, b { }',
    'an export': `export default ${good}`,
    nothing: '',
    'an object': '{ send: 1 }',
  };
  for (const [title, content] of Object.entries(broken)) {
    it(`finds ${title}, and leaves it alone`, async () => {
      assert.equal((await runRule(startScript, { [path]: content })).length, 1);
      const { left, text } = await fixWith(startScript, { [path]: content });
      assert.equal(left.length, 1);
      assert.equal(await text(path), content);
    });
  }

  for (const [title, content] of Object.entries({
    'a semicolon after it': `${good};\n`,
    'a comment that swallows the parenthesis of the host': `${good} // end`,
  })) {
    it(`finds ${title}, and repairs the copy`, async () => {
      assert.equal((await runRule(startScript, { [path]: content })).length, 1);
      const { left } = await fixWith(startScript, { [path]: content });
      assert.deepEqual(left, []);
    });
  }

  it('tells where the second statement begins', async () => {
    const [finding] = await runRule(startScript, { [path]: `${good}\nwindow.x = 1;` });
    assert.deepEqual(finding?.place, { file: path, line: 4, column: 1 });
  });

  it('asks nothing of an application without one', async () => {
    assert.deepEqual(await runRule(startScript, { 'assets/other.js': 'let a;' }), []);
  });
});
