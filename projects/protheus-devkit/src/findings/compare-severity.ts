import { type Finding, type Severity } from './finding.js';

/** The severities, the worst first. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information'];

/** Compares two findings for `sort`: the worse one comes first. */
export function compareSeverity(a: Finding, b: Finding): number {
  return SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity);
}
