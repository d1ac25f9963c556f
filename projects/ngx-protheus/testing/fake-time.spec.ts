import { FakeTime } from './fake-time';

describe('FakeTime', () => {
  let time: FakeTime;

  beforeEach(() => (time = new FakeTime()));
  afterEach(() => time.restore());

  it('runs timers in order, each at its own time', () => {
    const start = Date.now();
    const seen: [string, number][] = [];
    const record = (name: string) => (): void => void seen.push([name, Date.now() - start]);
    setTimeout(record('late'), 20);
    setTimeout(record('early'), 10);
    setTimeout(() => setTimeout(record('nested'), 5), 10);
    const every = setInterval(record('every'), 8);

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

  it('does not run a cleared timer', () => {
    const run = jasmine.createSpy('run');
    clearTimeout(setTimeout(run, 1));
    time.tick(10);

    expect(run).not.toHaveBeenCalled();
  });

  it('is not affected by a timer of the previous spec that is cleared late', () => {
    const old = setTimeout(() => undefined, 1);
    time.restore();
    time = new FakeTime();
    const run = jasmine.createSpy('run');
    setTimeout(run, 1);

    clearTimeout(old);
    time.tick(1);

    expect(run).toHaveBeenCalled();
  });

  it('throws when a timer restarts itself endlessly', () => {
    const restart = (): void => void setTimeout(restart);
    restart();

    expect(() => time.tick(1)).toThrowError(/timers/);
  });
});
