import { FakeZones } from './fake-zones.spec-support';
import { keepZone, outsideZone } from './zone';

describe('zones', () => {
  let zones: FakeZones;

  beforeEach(() => (zones = new FakeZones()));
  afterEach(() => zones.restore());

  it('runs a task in the zone that was kept, and gives its result', () => {
    const inZone = zones.run('angular', () => keepZone());

    expect(inZone(() => zones.name)).toBe('angular');
    expect(zones.name).toBe('root');
  });

  it('runs a task outside every zone', () => {
    expect(zones.run('angular', () => outsideZone(() => zones.name))).toBe('root');
  });

  it('runs tasks as they are in an application without zone.js', () => {
    delete (globalThis as { Zone?: unknown }).Zone;

    expect(keepZone()(() => 1)).toBe(1);
    expect(outsideZone(() => undefined)).toBeUndefined();
  });
});
