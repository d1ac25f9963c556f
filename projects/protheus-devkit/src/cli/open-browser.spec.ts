import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { browserCommand } from './open-browser.js';

describe('browserCommand', () => {
  it('passes the URL as one argument, without a shell', () => {
    const url = 'http://127.0.0.1:4260/webapp/?app=a&b=c';
    for (const platform of ['win32', 'darwin', 'linux'] as const) {
      const [program, ...args] = browserCommand(url, platform);
      assert.equal(args[args.length - 1], url);
      assert.doesNotMatch(program, /cmd|powershell|sh$/);
    }
  });
});
