import { type Finding } from '../../check/finding.js';
import { type Language } from '../command.js';

/** A finding as scripts read it. The names of its members are part of the command line. */
export interface FindingJson {
  readonly rule: string;
  readonly code: string;
  readonly severity: string;
  readonly file: string | null;
  readonly line: number | null;
  readonly column: number | null;
  readonly cause: string;
  readonly cure: string;
}

/** The findings for a script, in the language of the command line. */
export const findingsJson = (findings: readonly Finding[], language: Language): FindingJson[] =>
  findings.map(({ rule, code, severity, place, cause, cure }) => ({
    rule,
    code,
    severity,
    file: place?.file ?? null,
    line: place?.line ?? null,
    column: place?.column ?? null,
    cause: cause[language],
    cure: cure[language],
  }));
