import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { problemsOf } from './commit-message.mjs';

describe('problemsOf', () => {
  it('accepts type, scope and subject, a body, and messages of git itself', () => {
    const good = [
      'fix(devkit): a locale variable set to nothing is not set',
      'feat(auth)!: another shape\n\nWhy it had to be.\n# a comment of git',
      'fix(devkit): shown with -v\n# ------------------------ >8 ------------------------\ndiff --git a/x',
      "Merge branch 'main'",
      'fixup! fix(devkit): a locale',
      'fix(devkit): with CR LF\r\n\r\nbody\r\n',
    ];
    for (const message of good) assert.deepEqual(problemsOf(message), [], message);
  });

  it('returns the problems of other messages', () => {
    const bad = {
      'repaired it': /is not "type\(scope\): subject"/,
      '': /is not/,
      'fixes(devkit): x': /"fixes" is not a type/,
      'fix: x': /"" is not a scope/,
      'fix(kitchen): x': /"kitchen" is not a scope/,
      'fix(devkit): x.': /full stop/,
      'fix(devkit): x\nbody at once': /second line/,
      [`fix(devkit): ${'x'.repeat(100)}`]: /at most 100/,
    };
    for (const [message, reason] of Object.entries(bad)) {
      assert.match(problemsOf(message).join(' '), reason, message);
    }
  });
});
