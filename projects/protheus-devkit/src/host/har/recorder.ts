import { type HostLog } from '../log/host-log.js';

/** How often a changed log is saved, in milliseconds. */
const INTERVAL = 10_000;

/** Saves a log to a file until it is stopped. */
export interface Recorder {
  /** Saves what is new, and ends. */
  stop(): Promise<void>;
}

/**
 * Saves a log to a file while a host runs: a process that is killed loses its last seconds only.
 * @param report receives the first of several errors; the host continues
 * @returns `undefined` without a file
 */
export function startRecorder(
  log: Pick<HostLog, 'subscribe'>,
  file: string | undefined,
  save: (file: string) => Promise<void>,
  report: (error: unknown) => void = () => undefined,
): Recorder | undefined {
  if (file === undefined) return undefined;
  let isChanged = false;
  let isFailing = false;
  let saving: Promise<void> = Promise.resolve();
  const unsubscribe = log.subscribe(() => (isChanged = true));
  const saveChanges = (): Promise<void> => {
    if (!isChanged) return saving;
    isChanged = false;
    saving = saving.then(async () => {
      try {
        await save(file);
        isFailing = false;
      } catch (error) {
        if (!isFailing) report(error);
        isFailing = true;
      }
    });
    return saving;
  };
  const timer = setInterval(() => void saveChanges(), INTERVAL).unref();
  return {
    async stop() {
      clearInterval(timer);
      unsubscribe();
      await saveChanges();
    },
  };
}
