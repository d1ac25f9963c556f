import { FakeZones } from './fake-zones.spec-support';
import { captureZone, runInRootZone } from './zone';

describe('zones', () => {
  let zones: FakeZones;

  beforeEach(() => (zones = new FakeZones()));
  afterEach(() => zones.restore());

  it('runs a task in the captured zone and returns its result', () => {
    const inZone = zones.run('angular', () => captureZone());

    expect(inZone(() => zones.name)).toBe('angular');
    expect(zones.name).toBe('root');
  });

  it('runs a task in the root zone', () => {
    expect(zones.run('angular', () => runInRootZone(() => zones.name))).toBe('root');
  });

  it('runs tasks directly in an application without zone.js', () => {
    delete (globalThis as { Zone?: unknown }).Zone;

    expect(captureZone()(() => 1)).toBe(1);
    expect(runInRootZone(() => undefined)).toBeUndefined();
  });
});
