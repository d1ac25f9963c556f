import { type Finding, type Place } from '../../check/finding.js';
import { type Language, type Text } from '../command.js';

/** Of one rule; the rest is counted. */
const shownOfRule = 10;

/** The findings for a person: the errors first, each with its place, cause and cure. */
export function findingsText(findings: readonly Finding[], language: Language): string[] {
  const lines: string[] = [];
  const seen = new Map<string, number>();
  for (const { rule, code, severity, place, cause, cure } of findings) {
    const count = (seen.get(rule) ?? 0) + 1;
    seen.set(rule, count);
    if (count > shownOfRule) continue;
    const where = place ? `  ${placeText(place)}` : '';
    lines.push(`${severities[severity][language]}  ${code}  ${rule}${where}`);
    lines.push(`  ${cause[language]}`, `  -> ${cure[language]}`, '');
  }
  for (const [rule, count] of seen) {
    if (count <= shownOfRule) continue;
    const more = count - shownOfRule;
    lines.push({ en: `${rule}: ${more} more`, pt: `${rule}: mais ${more}` }[language], '');
  }
  return lines;
}

/** How many there are, in one line. */
export function countText(findings: readonly Finding[], language: Language): string {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const warnings = findings.length - errors;
  if (findings.length === 0) return { en: 'Nothing found.', pt: 'Nada encontrado.' }[language];
  return {
    en: `${errors} ${errors === 1 ? 'error' : 'errors'}, ${warnings} ${warnings === 1 ? 'warning' : 'warnings'}.`,
    pt: `${errors} ${errors === 1 ? 'erro' : 'erros'}, ${warnings} ${warnings === 1 ? 'aviso' : 'avisos'}.`,
  }[language];
}

const severities: Readonly<Record<Finding['severity'], Text>> = {
  error: { en: 'error', pt: 'erro' },
  warning: { en: 'warning', pt: 'aviso' },
};

/** `file:line:column`, which editors open. */
const placeText = ({ file, line, column }: Place): string =>
  line === undefined ? file : `${file}:${line}:${column}`;
