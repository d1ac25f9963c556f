import { type LogEntry } from '../../../../protheus-devkit/src/host/log/log-entries.js';
import { isWarning, lineKind, type LogLine } from './log-line';

/** The last lines of the inspector, each with a number that is never reused. */
export class LineList {
  readonly #limit: number;

  #lastId = 0;

  constructor(limit = 5000) {
    this.#limit = limit;
  }

  /** Adds entries to the lines; drops the oldest lines above the limit. */
  add(lines: readonly LogLine[], entries: readonly LogEntry[]): readonly LogLine[] {
    const added = entries.flatMap((entry): LogLine[] => {
      const kind = lineKind(entry);
      return kind ? [{ id: ++this.#lastId, kind, entry, warning: isWarning(entry) }] : [];
    });
    if (!added.length) return lines;
    return [...lines, ...added].slice(-this.#limit);
  }
}
