import { type Language, type Text } from '../command.js';
import { type CheckResult } from '../../broker/check/check.js';
import { type Finding, type Place, type Severity } from '../../broker/check/finding.js';

const SEVERITIES: Readonly<Record<Severity, Text>> = {
  error: { pt: 'erro', en: 'error' },
  warning: { pt: 'aviso', en: 'warning' },
  info: { pt: 'informação', en: 'info' },
};

/** Exit code of findings: 1 with an error, otherwise 0. */
export function exitCode(findings: readonly Finding[]): 0 | 1 {
  return findings.some(({ severity }) => severity === 'error') ? 1 : 0;
}

/** The findings as text for a person. */
export function reportText({ findings, notChecked }: CheckResult, language: Language): string {
  const blocks = findings.map(finding => findingText(finding, language));
  const reasons = new Map<string, string[]>();
  for (const { code, reason } of notChecked) {
    const codes = reasons.get(reason[language]) ?? [];
    if (!codes.includes(code)) codes.push(code);
    reasons.set(reason[language], codes);
  }
  const label = { pt: 'Não verificado', en: 'Not checked' }[language];
  const skipped = [...reasons].map(
    ([reason, codes]) => `${label} (${reason}): ${codes.join(', ')}`,
  );
  if (skipped.length) blocks.push(skipped.join('\n'));
  return [...blocks, summary(findings, language)].join('\n\n');
}

/** The findings for a program, with the texts in one language. */
export function reportJson(
  { findings, notChecked }: CheckResult,
  language: Language,
  more: Readonly<Record<string, unknown>> = {},
): string {
  const json = {
    ...more,
    exitCode: exitCode(findings),
    summary: counts(findings),
    findings: findings.map(({ code, severity, place, cause, cure, source }) => ({
      code,
      severity,
      ...place,
      cause: cause[language],
      cure: cure[language],
      source,
    })),
    notChecked: notChecked.map(({ code, title, reason }) => ({
      code,
      title: title[language],
      reason: reason[language],
    })),
  };
  return JSON.stringify(json, undefined, 2);
}

function findingText(finding: Finding, language: Language): string {
  const { code, severity, place, cause, cure, source } = finding;
  const [whatToDo, from] = { pt: ['O que fazer', 'Fonte'], en: ['What to do', 'Source'] }[language];
  return [
    `${placeText(place)}  ${SEVERITIES[severity][language]} ${code}`,
    `  ${cause[language]}`,
    `  ${whatToDo}: ${cure[language]}`,
    `  ${from}: ${source}`,
  ].join('\n');
}

function placeText({ file, line, key }: Place): string {
  return [line === undefined ? file : `${file}:${line}`, key].filter(Boolean).join('  ');
}

function counts(findings: readonly Finding[]): Record<Severity, number> {
  const of = (wanted: Severity) => findings.filter(({ severity }) => severity === wanted).length;
  return { error: of('error'), warning: of('warning'), info: of('info') };
}

function summary(findings: readonly Finding[], language: Language): string {
  const { error, warning, info } = counts(findings);
  const plural = (count: number, one: string, many: string) =>
    `${count} ${count === 1 ? one : many}`;
  return language === 'pt'
    ? `${plural(error, 'erro', 'erros')}, ${plural(warning, 'aviso', 'avisos')}, ${plural(info, 'informação', 'informações')}.`
    : `${plural(error, 'error', 'errors')}, ${plural(warning, 'warning', 'warnings')}, ${plural(info, 'info', 'infos')}.`;
}
