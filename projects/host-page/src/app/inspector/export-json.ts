import { type LogLine } from './log-line';

/** The lines as JSON, to share. The host has already removed tokens and passwords. */
export function exportJson(lines: readonly LogLine[], now: Date): string {
  const entries = lines.map(({ entry, warning }) => ({
    ...entry,
    time: new Date(entry.time).toISOString(),
    ...(warning && { warning }),
  }));
  return JSON.stringify({ exported: now.toISOString(), entries }, null, 2);
}

/** The name of the file: `protheus-host-2026-11-21-14-05-09.json`. */
export function exportName(now: Date): string {
  return `protheus-host-${now.toISOString().slice(0, 19).replace(/[T:]/g, '-')}.json`;
}
