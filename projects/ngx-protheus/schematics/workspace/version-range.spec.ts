import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isInRange } from './version-range';

const ranges: Readonly<Record<string, [within: string[], others: string[]]>> = {
  '^17.3.0': [
    ['17.3.0', '17.9.1'],
    ['17.2.9', '18.0.0'],
  ],
  '^0.2.3': [
    ['0.2.3', '0.2.9'],
    ['0.3.0', '1.0.0'],
  ],
  '^0.0.3': [['0.0.3'], ['0.0.4']],
  '~7.8.1': [
    ['7.8.1', '7.8.2'],
    ['7.8.0', '7.9.0'],
  ],
  '~7': [['7.9.0'], ['8.0.0']],
  '7.8.0': [['7.8.0'], ['7.8.1']],
  '17.x': [['17.0.0', '17.9.9'], ['18.0.0']],
  '^6.5.3 || ^7.4.0': [
    ['6.6.0', '7.8.2'],
    ['7.3.0', '8.0.0'],
  ],
  '>=17.0.0 <22.0.0': [
    ['17.0.0', '21.2.1'],
    ['16.2.12', '22.0.0'],
  ],
  '>= 14': [['14.0.0', '21.0.0'], ['13.9.9']],
  '1.2.0 - 2.3': [
    ['1.2.0', '2.3.9'],
    ['1.1.9', '2.4.0'],
  ],
  '*': [['0.0.1', '99.0.0'], []],
  '': [['1.0.0'], []],
  '>1': [['2.0.0'], ['1.9.9']],
  '<=2.1': [['2.1.9'], ['2.2.0']],
};

describe('isInRange', () => {
  for (const [range, [within, others]] of Object.entries(ranges)) {
    it(`reads "${range}"`, () => {
      for (const version of within) assert.equal(isInRange(version, range), true, version);
      for (const version of others) assert.equal(isInRange(version, range), false, version);
    });
  }

  it('does not know ranges of another form', () => {
    for (const range of ['latest', 'file:../x', 'github:a/b', 'workspace:*']) {
      assert.equal(isInRange('1.0.0', range), undefined);
    }
    assert.equal(isInRange('next', '^1.0.0'), undefined);
  });
});
