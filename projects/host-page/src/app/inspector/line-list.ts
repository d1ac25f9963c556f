import { type PageEntry } from '../../../../protheus-devkit/src/host/page/page-model.js';
import { type LogLine, logLine } from './log-line';

/** Adds entries to the lines of the inspector; drops the oldest lines above the limit. */
export function addEntries(
  lines: readonly LogLine[],
  entries: readonly PageEntry[],
  limit = 5000,
): readonly LogLine[] {
  const added = entries.flatMap(entry => logLine(entry) ?? []);
  return added.length ? [...lines, ...added].slice(-limit) : lines;
}
