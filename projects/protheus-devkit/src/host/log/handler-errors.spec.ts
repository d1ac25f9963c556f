import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { errorLocation } from './handler-errors.js';

function withStack(...lines: string[]): Error {
  return Object.assign(new Error('oops'), { stack: ['Error: oops', ...lines].join('\n') });
}

describe('errorLocation', () => {
  it('returns the file, line and column of the throw', () => {
    assert.match(errorLocation(new Error('oops')) ?? '', /handler-errors\.spec\.ts:\d+:\d+$/);
  });

  it('reads the stacks of every operating system, with blanks and accents in paths', () => {
    for (const [line, place] of [
      [
        '    at greet (/home/joão silva/protheus.host.ts:3:9)',
        '/home/joão silva/protheus.host.ts:3:9',
      ],
      ['    at C:\\Projetos (1)\\protheus.host.ts:3:9', 'C:\\Projetos (1)\\protheus.host.ts:3:9'],
      ['    at async file:///srv/app.js:1:2', 'file:///srv/app.js:1:2'],
      ['    at file:///srv/app.js:1:2', 'file:///srv/app.js:1:2'],
    ] as const) {
      assert.equal(errorLocation(withStack(line)), place, line);
    }
  });

  it('skips the frames of Node and returns undefined when no other frame exists', () => {
    const own = '    at fn (/srv/app.js:1:2)';
    assert.equal(errorLocation(withStack('    at node:internal/x:1:1', own)), '/srv/app.js:1:2');
    assert.equal(errorLocation(withStack('    at node:internal/x:1:1')), undefined);
    assert.equal(errorLocation('a text'), undefined);
  });
});
