import { type OpenApp } from './open-app';

/** What the page needs to open an application as before. */
export type RestoredApp = Pick<OpenApp, 'application' | 'environment' | 'changes'>;

/** The applications that the page opens when it starts, and which of them is visible. */
export interface RestoredApps {
  readonly apps: readonly RestoredApp[];
  /** The index of the visible one; -1 for the Home tab. */
  readonly activeIndex: number;
}

/**
 * The state of the page's history entry: the open applications, for a reload. They are not in the
 * storage, because that belongs to the applications, which may clear it.
 */
export function historyStateOf(
  apps: readonly (RestoredApp & Pick<OpenApp, 'id'>)[],
  activeId: number | undefined,
): RestoredApps {
  return {
    apps: apps.map(({ application, environment, changes }) => ({
      application,
      environment,
      changes,
    })),
    activeIndex: apps.findIndex(({ id }) => id === activeId),
  };
}

/**
 * The applications to open: those that the URL names, with the details of the history entry.
 * @param search The query of the URL.
 * @param state The state of the history entry; another program may have written it.
 */
export function restoredApps(search: string, state: unknown): RestoredApps {
  const names = new URLSearchParams(search).getAll('app');
  const { apps, activeIndex } = (state ?? {}) as Partial<RestoredApps>;
  const saved: readonly RestoredApp[] = Array.isArray(apps) ? (apps as RestoredApp[]) : [];
  return {
    apps: names.map((application, index) =>
      saved[index]?.application === application
        ? saved[index]
        : { application, environment: undefined, changes: {} },
    ),
    activeIndex: activeIndex ?? names.length - 1,
  };
}
