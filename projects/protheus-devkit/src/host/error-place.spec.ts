import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { errorPlace } from './error-place.js';

const withStack = (...lines: string[]): Error =>
  Object.assign(new Error('oops'), { stack: ['Error: oops', ...lines].join('\n') });

describe('errorPlace', () => {
  it('names the file, line and column of the throw', () => {
    assert.match(errorPlace(new Error('oops')) ?? '', /error-place\.spec\.ts:\d+:\d+$/);
  });

  it('reads the stacks of every system, with blanks and accents in paths', () => {
    for (const [line, place] of [
      [
        '    at greet (/home/joão silva/protheus.host.ts:3:9)',
        '/home/joão silva/protheus.host.ts:3:9',
      ],
      ['    at C:\\Projetos (1)\\protheus.host.ts:3:9', 'C:\\Projetos (1)\\protheus.host.ts:3:9'],
      ['    at async file:///srv/app.js:1:2', 'file:///srv/app.js:1:2'],
      ['    at file:///srv/app.js:1:2', 'file:///srv/app.js:1:2'],
    ] as const) {
      assert.equal(errorPlace(withStack(line)), place, line);
    }
  });

  it('passes over the frames of Node and finds none where there is none', () => {
    const own = '    at fn (/srv/app.js:1:2)';
    assert.equal(errorPlace(withStack('    at node:internal/x:1:1', own)), '/srv/app.js:1:2');
    assert.equal(errorPlace(withStack('    at node:internal/x:1:1')), undefined);
    assert.equal(errorPlace('a text'), undefined);
  });
});
