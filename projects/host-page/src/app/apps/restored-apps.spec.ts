import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { historyStateOf, restoredApps } from './restored-apps';

const a = { id: 1, application: 'a', environment: undefined, changes: {} };
const b = { id: 2, application: 'b', environment: 'P12', changes: { branch: 'D SP 01 ' } };

describe('restoredApps', () => {
  it('returns the applications that the URL names', () => {
    assert.deepEqual(restoredApps('?app=a&app=c%C3%A3o', null), {
      apps: [
        { application: 'a', environment: undefined, changes: {} },
        { application: 'cão', environment: undefined, changes: {} },
      ],
      activeIndex: 1,
    });
    assert.deepEqual(restoredApps('', null), { apps: [], activeIndex: -1 });
  });

  it('returns, after a reload, the same applications with the changes of the user', () => {
    const { apps, activeIndex } = restoredApps('?app=b&app=a', historyStateOf([b, a], b.id));
    assert.deepEqual(apps[0], {
      application: 'b',
      environment: 'P12',
      changes: { branch: 'D SP 01 ' },
    });
    assert.equal(activeIndex, 0);
    assert.equal(restoredApps('?app=b', historyStateOf([b], undefined)).activeIndex, -1);
  });

  it('returns the applications of the URL when it does not match the history entry', () => {
    const { apps } = restoredApps('?app=a&app=b', historyStateOf([b, a], b.id));
    assert.deepEqual(
      apps.map(({ changes }) => changes),
      [{}, {}],
    );
    assert.deepEqual(restoredApps('?app=a', { apps: 7 }).apps.length, 1);
  });
});
