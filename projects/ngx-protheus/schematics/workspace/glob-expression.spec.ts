import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { globExpression } from './glob-expression';

describe('globExpression', () => {
  const matches: readonly (readonly [glob: string, paths: string[], others: string[]])[] = [
    ['**/*', ['a.json', 'data/a.json', 'a/b/c'], []],
    ['**', ['a', 'a/b'], []],
    ['*', ['a.json'], ['data/a.json']],
    ['**/*.json', ['a.json', 'x/y/a.json'], ['a.jsonx', 'ajson']],
    ['data/**', ['data/a.json', 'data/x/a.json'], ['other/a.json']],
    ['*.{json,png}', ['a.json', 'a.png'], ['a.txt', 'x/a.json']],
    ['favicon.ico', ['favicon.ico'], ['faviconXico', 'x/favicon.ico']],
    ['./app?onfig.json', ['appConfig.json', 'appconfig.json'], ['app/onfig.json']],
    ['/app[cC]onfig.json', ['appConfig.json'], ['appxonfig.json']],
    ['a(1)+b,c.json', ['a(1)+b,c.json'], ['a1b,c.json']],
    ['a{b.json', ['a{b.json'], ['ab.json']],
  ];
  for (const [glob, paths, others] of matches) {
    it(`reads ${glob}`, () => {
      const expression = globExpression(glob);
      for (const path of paths) assert.match(path, expression);
      for (const path of others) assert.doesNotMatch(path, expression);
    });
  }
});
