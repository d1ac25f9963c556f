interface ZoneSpace {
  run<T>(task: () => T): T;
}

interface ZoneGlobal {
  readonly current?: ZoneSpace;
  readonly root?: ZoneSpace;
}

const zones = (): ZoneGlobal | undefined => (globalThis as { Zone?: ZoneGlobal }).Zone;

const runIn = <T>(zone: ZoneSpace | undefined, task: () => T): T =>
  zone ? zone.run(task) : task();

/**
 * Remembers the zone of the caller. Messages arrive outside Angular's zone, because the platform's
 * scripts run before Angular: an application with zone.js would not repaint after them.
 */
export function keepZone(): <T>(task: () => T) => T {
  const zone = zones()?.current;
  return task => runIn(zone, task);
}

/** Runs a task where its timers neither repaint the application nor keep it from being stable. */
export function outsideZone<T>(task: () => T): T {
  return runIn(zones()?.root, task);
}
