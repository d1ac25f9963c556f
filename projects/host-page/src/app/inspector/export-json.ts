import { type LogEntry } from '../../../../protheus-devkit/src/host/log/log-entries.js';
import { type LogLine } from './log-line';

/**
 * The lines as JSON, to share. The host has already removed tokens and passwords.
 * @param log the log with whole bodies; of an entry that it no longer has, the line's own is taken
 */
export function exportJson(lines: readonly LogLine[], log: readonly LogEntry[], now: Date): string {
  const whole = new Map(log.map(entry => [entry.id, entry]));
  const entries = lines
    .flatMap(line => line.folded ?? [line])
    .map(({ id, entry, warning }) => ({
      ...(whole.get(id) ?? entry),
      time: new Date(entry.time).toISOString(),
      ...(warning && { warning }),
    }));
  return JSON.stringify({ exported: now.toISOString(), entries }, null, 2);
}

/** The name of the file: `protheus-host-2026-11-21-14-05-09.json`. */
export function exportName(now: Date, ending: 'json' | 'har' = 'json'): string {
  return `protheus-host-${now.toISOString().slice(0, 19).replace(/[T:]/g, '-')}.${ending}`;
}
