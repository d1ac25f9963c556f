import { type LogEntry } from '../../../../protheus-devkit/src/host/log/log-entries.js';

/** The kinds of the filter. */
export type LineKind = 'message' | 'request' | 'file' | 'storage' | 'note';

/** An entry of the log as a line of the inspector. */
export interface LogLine {
  readonly id: number;
  readonly kind: LineKind;
  readonly entry: LogEntry;
  /** Whether a developer should read it. */
  readonly warning: boolean;
}

/** The kind of an entry; undefined for a request of the page itself. */
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

/** Whether an entry is a warning: a note of that level, or a request that was refused or failed. */
export function isWarning(entry: LogEntry): boolean {
  if (entry.kind === 'note') return entry.level !== 'info';
  if (entry.kind !== 'request') return false;
  // A missing file of an application has its own note, unless the file is optional.
  if (entry.area === 'app') return entry.status >= 500;
  // A request without a required token has its own note.
  return entry.status >= 400 || entry.token === 'expired' || entry.token === 'refused';
}
