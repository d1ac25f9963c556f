import { type LogEntry } from '../../../../protheus-devkit/src/host/log/host-log.js';
import { type LogLine, isWarning, lineKind } from './log-line';

/** The lines of the inspector: the last ones, each with a number that never comes again. */
export class LineList {
  private lastId = 0;

  constructor(private readonly limit = 5000) {}

  /** The lines with further entries; the oldest go when there are too many. */
  add(lines: readonly LogLine[], entries: readonly LogEntry[]): readonly LogLine[] {
    const added = entries.flatMap((entry): LogLine[] => {
      const kind = lineKind(entry);
      return kind ? [{ id: ++this.lastId, kind, entry, warning: isWarning(entry) }] : [];
    });
    if (!added.length) return lines;
    return [...lines, ...added].slice(-this.limit);
  }
}
