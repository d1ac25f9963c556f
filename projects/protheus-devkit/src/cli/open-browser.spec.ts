import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { browserCommand } from './open-browser.js';

describe('opening the browser', () => {
  it('hands the address over as one word, with no shell between', () => {
    const address = 'http://127.0.0.1:4260/webapp/?app=a&b=c';
    for (const platform of ['win32', 'darwin', 'linux'] as const) {
      const [program, ...args] = browserCommand(address, platform);
      assert.equal(args[args.length - 1], address);
      assert.doesNotMatch(program, /cmd|powershell|sh$/);
    }
  });
});
