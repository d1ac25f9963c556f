import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dockHeight } from './dock-height';

const limits = dockHeight.limits(800);

describe('dockHeight', () => {
  it('leaves space for the applications', () => {
    assert.deepEqual(limits, { min: 120, max: 560 });
    assert.deepEqual(dockHeight.limits(300), { min: 120, max: 120 });
    assert.equal(dockHeight.within(9999, limits), 560);
    assert.equal(dockHeight.within(1, limits), 120);
  });

  it('changes by the keys of a separator', () => {
    assert.equal(dockHeight.byKey('ArrowUp', 280, limits), 304);
    assert.equal(dockHeight.byKey('ArrowDown', 130, limits), 120);
    assert.equal(dockHeight.byKey('Home', 280, limits), 560);
    assert.equal(dockHeight.byKey('End', 280, limits), 120);
    assert.equal(dockHeight.byKey('a', 280, limits), undefined);
  });
});
