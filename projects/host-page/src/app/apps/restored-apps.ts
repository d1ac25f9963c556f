import { type OpenApp } from './open-app';

/** What the page needs to open an application as it was. */
export type WantedApp = Pick<OpenApp, 'application' | 'environment' | 'changes'>;

/** The applications that the page opens at its start, and which of them is in sight. */
export interface WantedApps {
  readonly apps: readonly WantedApp[];
  /** The position of the one in sight; -1 for the start of the page. */
  readonly inSight: number;
}

/**
 * What the history entry of the page keeps of the open applications, for a reload. Not the storage:
 * that belongs to the applications, which may clear it.
 */
export function stateOf(
  apps: readonly (WantedApp & Pick<OpenApp, 'id'>)[],
  active: number | undefined,
): WantedApps {
  return {
    apps: apps.map(({ application, environment, changes }) => ({
      application,
      environment,
      changes,
    })),
    inSight: apps.findIndex(({ id }) => id === active),
  };
}

/**
 * What the page opens: the applications that its address names, as its history entry knows them.
 * @param search the query of the address
 * @param state the state of the history entry, whoever wrote it
 */
export function wantedApps(search: string, state: unknown): WantedApps {
  const names = new URLSearchParams(search).getAll('app');
  const { apps, inSight } = (state ?? {}) as Partial<WantedApps>;
  const known: readonly WantedApp[] = Array.isArray(apps) ? (apps as WantedApp[]) : [];
  return {
    apps: names.map((application, at) =>
      known[at]?.application === application
        ? known[at]
        : { application, environment: undefined, changes: {} },
    ),
    inSight: inSight ?? names.length - 1,
  };
}
