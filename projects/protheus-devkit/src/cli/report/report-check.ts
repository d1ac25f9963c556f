import { type ExitCode, exitCodeOf } from '../../findings/exit-code.js';
import { jsonReport, type JsonReportContent } from '../../findings/json-report.js';
import { countText, findingsText, uncheckedText } from '../../findings/text-report.js';
import { terminalLine } from '../../terminal-text.js';
import { type Language } from '../../text.js';
import { type CommandContext } from '../command.js';

/** What a command that checks has found. */
export interface CheckOutcome extends JsonReportContent {
  /** What was checked, for the text. */
  readonly subject?: string;
  /** How many files were read, for the text. */
  readonly files?: number;
}

/**
 * Prints the findings of a command that checks.
 *
 * @param json Whether a program reads the output: it is one line of JSON.
 * @param more Further members of the JSON.
 * @returns The exit code.
 */
export function reportCheck(
  { language, out }: Pick<CommandContext, 'language' | 'out'>,
  result: CheckOutcome,
  json: boolean,
  more: Readonly<Record<string, unknown>> = {},
): ExitCode {
  if (json) out(jsonReport(result, language, more));
  else for (const line of checkText(result, language)) out(line);
  return exitCodeOf(result.findings);
}

/** @returns The findings, what could not be checked, and the count. */
export function checkText(
  { findings, notChecked = [], subject, files }: CheckOutcome,
  language: Language,
): string[] {
  return [
    ...findingsText(findings, language),
    ...uncheckedText(notChecked, language),
    `${subject === undefined ? '' : `${terminalLine(subject)}: `}${countText(findings, language, files)}`,
  ];
}
