import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { stateOf, wantedApps } from './restored-apps';

const a = { id: 1, application: 'a', environment: undefined, changes: {} };
const b = { id: 2, application: 'b', environment: 'P12', changes: { branch: 'D SP 01 ' } };

describe('what the page opens at its start', () => {
  it('is what its address names', () => {
    assert.deepEqual(wantedApps('?app=a&app=c%C3%A3o', null), {
      apps: [
        { application: 'a', environment: undefined, changes: {} },
        { application: 'cão', environment: undefined, changes: {} },
      ],
      inSight: 1,
    });
    assert.deepEqual(wantedApps('', null), { apps: [], inSight: -1 });
  });

  it('is, after a reload, what was there, as the person had changed it', () => {
    const { apps, inSight } = wantedApps('?app=b&app=a', stateOf([b, a], b.id));
    assert.deepEqual(apps[0], {
      application: 'b',
      environment: 'P12',
      changes: { branch: 'D SP 01 ' },
    });
    assert.equal(inSight, 0);
    assert.equal(wantedApps('?app=b', stateOf([b], undefined)).inSight, -1);
  });

  it('is what the address names where somebody has edited it', () => {
    const { apps } = wantedApps('?app=a&app=b', stateOf([b, a], b.id));
    assert.deepEqual(
      apps.map(({ changes }) => changes),
      [{}, {}],
    );
    assert.deepEqual(wantedApps('?app=a', { apps: 7 }).apps.length, 1);
  });
});
