import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { runRule } from '../testing/run-rule.js';
import { startScriptArrow } from './start-script-arrow.js';

const path = 'assets/preload/advpltojs.js';

describe('start-script-arrow', () => {
  it('warns of an arrow function', async () => {
    const files = { [path]: '(type, content) => this.eventTarget.send(type, content)' };
    const [finding] = await runRule(startScriptArrow, files);
    assert.equal(finding?.code, 'PDK131');
    assert.equal(finding?.severity, 'warning');
  });

  it('has nothing against a function with arrow functions in it', async () => {
    const files = { [path]: 'function (type) { setTimeout(() => this.eventTarget.send(type)) }' };
    assert.deepEqual(await runRule(startScriptArrow, files), []);
  });
});
