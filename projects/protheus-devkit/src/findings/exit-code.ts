import { type DevkitError, type DevkitErrorCode } from '../devkit-error.js';
import { type Finding } from './finding.js';

/**
 * The exit codes of everything that checks: 0 without an error, 1 with an error, 2 when nothing
 * could be checked, because it does not exist, cannot be read or reached, or is not what it should
 * be.
 */
export type ExitCode = 0 | 1 | 2;

const NOT_CHECKED: readonly DevkitErrorCode[] = [
  // The application or the package, the rules' settings, the build of the workspace
  ...(['PDK102', 'PDK106', 'PDK108'] as const),
  // A file of the installation, files that are none of its configuration, the installation itself
  ...(['PDK300', 'PDK303', 'PDK305'] as const),
];

/** Whether one of the findings is an error. */
export function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some(({ severity }) => severity === 'error');
}

/** @returns The exit code of findings: 1 with an error, otherwise 0. */
export function exitCodeOf(findings: readonly Finding[]): ExitCode {
  return hasErrors(findings) ? 1 : 0;
}

/** @returns The exit code of an error that ended a check: 2 when nothing could be checked. */
export function exitCodeOfError({ code }: DevkitError): ExitCode {
  return NOT_CHECKED.includes(code) ? 2 : 1;
}
