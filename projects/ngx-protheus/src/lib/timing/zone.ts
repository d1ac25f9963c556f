interface ZoneLike {
  run<T>(task: () => T): T;
}

interface ZoneGlobal {
  readonly current?: ZoneLike;
  readonly root?: ZoneLike;
}

/**
 * Captures the zone of the caller. The platform's scripts run before Angular, so messages arrive
 * outside its zone, and an application with zone.js would not run change detection after them.
 *
 * @returns Runs a task in that zone.
 */
export function captureZone(): <T>(task: () => T) => T {
  const zone = zoneGlobal()?.current;
  return task => runIn(zone, task);
}

/**
 * Runs a task in the root zone, where its timers neither start change detection nor keep the
 * application from becoming stable.
 */
export function runInRootZone<T>(task: () => T): T {
  return runIn(zoneGlobal()?.root, task);
}

function zoneGlobal(): ZoneGlobal | undefined {
  return (globalThis as { Zone?: ZoneGlobal }).Zone;
}

function runIn<T>(zone: ZoneLike | undefined, task: () => T): T {
  return zone ? zone.run(task) : task();
}
