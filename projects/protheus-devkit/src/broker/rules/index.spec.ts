import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { brokerRules } from './index.js';

const folder = new URL('.', import.meta.url);
const specs = readdirSync(folder)
  .filter(name => name.endsWith('.spec.ts'))
  .map(name => readFileSync(new URL(name, folder), 'utf8'));
const index = readFileSync(new URL('index.ts', folder), 'utf8');

describe('brokerRules', () => {
  // `describeRule` asks for what a rule reports, what it does not, and the files of others.
  it('has a spec with the three kinds of input for each rule', () => {
    const names = [...index.matchAll(/^ {2}(\w+),$/gm)].map(([, name]) => name ?? '');
    assert.equal(names.length, brokerRules.length);
    const described = specs.flatMap(text =>
      [...text.matchAll(/^describeRule\((\w+),/gm)].map(([, name]) => name),
    );
    assert.deepEqual(
      names.filter(name => !described.includes(name)),
      [],
    );
  });
});
