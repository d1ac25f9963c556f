import { type Language } from '../text.js';
import { SEVERITIES } from './compare-severity.js';
import { exitCodeOf } from './exit-code.js';
import { type Finding } from './finding.js';
import { type Unchecked } from './unchecked.js';

/** A finding for a program. The names of its members are part of the command line. */
export interface FindingJson {
  readonly code: string;
  readonly rule: string;
  readonly severity: string;
  readonly file: string | null;
  readonly line: number | null;
  readonly column: number | null;
  readonly key: string | null;
  readonly message: string;
  readonly solution: string;
  readonly fixable: boolean;
  readonly source: string | null;
}

/** What the JSON report is made of. */
export interface JsonReportContent {
  readonly findings: readonly Finding[];
  /** Absent when every rule can always check. */
  readonly notChecked?: readonly Unchecked[];
}

/** @returns The findings for a program, with the texts in one language. */
export function findingsJson(findings: readonly Finding[], language: Language): FindingJson[] {
  return findings.map(({ code, rule, severity, place, message, solution, fixable, source }) => ({
    code,
    rule,
    severity,
    file: place?.file ?? null,
    line: place?.line ?? null,
    column: place?.column ?? null,
    key: place?.key ?? null,
    message: message[language],
    solution: solution[language],
    fixable: fixable ?? false,
    source: source ?? null,
  }));
}

/**
 * @param more Further members of the report.
 * @returns One line of JSON: whether there is no error, the exit code, how many findings there are
 *   of each severity, and the findings.
 */
export function jsonReport(
  { findings, notChecked }: JsonReportContent,
  language: Language,
  more: Readonly<Record<string, unknown>> = {},
): string {
  const exitCode = exitCodeOf(findings);
  const summary = SEVERITIES.map(severity => [
    severity,
    findings.filter(finding => finding.severity === severity).length,
  ]);
  return JSON.stringify({
    ok: exitCode === 0,
    exitCode,
    ...more,
    summary: Object.fromEntries(summary) as Record<string, number>,
    findings: findingsJson(findings, language),
    ...(notChecked && {
      notChecked: notChecked.map(({ code, rule, title, reason }) => ({
        code,
        rule,
        title: title[language],
        reason: reason[language],
      })),
    }),
  });
}
