import { type LogEntry } from '../../../../protheus-devkit/src/host/log/host-log.js';

/** What a person filters by. */
export type LineKind = 'message' | 'request' | 'file' | 'storage' | 'note';

/** An entry of the log as a line of the inspector. */
export interface LogLine {
  readonly id: number;
  readonly kind: LineKind;
  readonly entry: LogEntry;
  /** Whether a developer should look at it. */
  readonly warning: boolean;
}

/** The kind of an entry; undefined for what the page itself asks of the host. */
export function lineKind(entry: LogEntry): LineKind | undefined {
  if (entry.kind !== 'request') return entry.kind;
  switch (entry.area) {
    case 'page':
      return undefined;
    case 'app':
    case 'preload':
      return 'file';
    case 'rest':
    case 'none':
      return 'request';
  }
}

/** Whether an entry is a warning: a note that says so, or a request that was refused or failed. */
export function isWarning(entry: LogEntry): boolean {
  if (entry.kind === 'note') return entry.level !== 'info';
  if (entry.kind !== 'request') return false;
  // What is missing in an application has a note of its own, unless nobody needs it.
  if (entry.area === 'app') return entry.status >= 500;
  // A request that came without a token it needed has a note of its own.
  return entry.status >= 400 || entry.token === 'expired' || entry.token === 'refused';
}
