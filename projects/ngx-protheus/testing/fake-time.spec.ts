import { FakeTime } from './fake-time';

describe('FakeTime', () => {
  let time: FakeTime;

  beforeEach(() => (time = new FakeTime()));
  afterEach(() => time.restore());

  it('runs timers in their order, each at its own time', () => {
    const start = Date.now();
    const seen: [string, number][] = [];
    const note = (name: string) => (): void => void seen.push([name, Date.now() - start]);
    setTimeout(note('late'), 20);
    setTimeout(note('early'), 10);
    setTimeout(() => setTimeout(note('nested'), 5), 10);
    const every = setInterval(note('every'), 8);

    time.tick(20);
    clearInterval(every);
    time.tick(100);

    expect(seen).toEqual([
      ['every', 8],
      ['early', 10],
      ['nested', 15],
      ['every', 16],
      ['late', 20],
    ]);
    expect(Date.now() - start).toBe(120);
  });

  it('forgets a timer that was cleared', () => {
    const run = jasmine.createSpy('run');
    clearTimeout(setTimeout(run, 1));
    time.tick(10);

    expect(run).not.toHaveBeenCalled();
  });

  it('is not disturbed by a timer of the spec before that is cleared late', () => {
    const old = setTimeout(() => undefined, 1);
    time.restore();
    time = new FakeTime();
    const run = jasmine.createSpy('run');
    setTimeout(run, 1);

    clearTimeout(old);
    time.tick(1);

    expect(run).toHaveBeenCalled();
  });

  it('does not run for ever', () => {
    const again = (): void => void setTimeout(again);
    again();

    expect(() => time.tick(1)).toThrowError(/timers/);
  });
});
