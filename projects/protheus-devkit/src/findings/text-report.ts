import { terminalLine } from '../terminal-text.js';
import { type Language, type LocalizedText } from '../text.js';
import { SEVERITIES } from './compare-severity.js';
import { type Finding, type Place, type Severity } from './finding.js';
import { type Unchecked } from './unchecked.js';

/** How many findings of one rule are printed; the others are counted. */
const PRINTED_PER_RULE = 10;

/** @returns The findings for a terminal: each with its place, message, solution and source. */
export function findingsText(findings: readonly Finding[], language: Language): string[] {
  const [whatToDo, from] = { en: ['What to do', 'Source'], pt: ['O que fazer', 'Fonte'] }[language];
  const lines: string[] = [];
  const counts = new Map<string, number>();
  for (const { rule, code, severity, place, message, solution, source } of findings) {
    const count = (counts.get(rule) ?? 0) + 1;
    counts.set(rule, count);
    if (count > PRINTED_PER_RULE) continue;
    const label = LABELS[severity].one[language];
    lines.push([label, code, rule, ...(place ? placeText(place) : [])].join('  '));
    lines.push(
      `  ${terminalLine(message[language])}`,
      `  ${whatToDo}: ${terminalLine(solution[language])}`,
    );
    if (source !== undefined) lines.push(`  ${from}: ${source}`);
    lines.push('');
  }
  for (const [rule, count] of counts) {
    if (count <= PRINTED_PER_RULE) continue;
    const more = count - PRINTED_PER_RULE;
    lines.push({ en: `${rule}: ${more} more`, pt: `${rule}: mais ${more}` }[language], '');
  }
  return lines;
}

/** @returns The rules and probes that could not check, one line a reason. */
export function uncheckedText(unchecked: readonly Unchecked[], language: Language): string[] {
  const codes = new Map<string, Set<string>>();
  for (const { code, reason } of unchecked) {
    const text = terminalLine(reason[language]);
    codes.set(text, (codes.get(text) ?? new Set()).add(code));
  }
  const label = { en: 'Not checked', pt: 'Não verificado' }[language];
  const lines = [...codes].map(([reason, of]) => `${label} (${reason}): ${[...of].join(', ')}`);
  return lines.length ? [...lines, ''] : [];
}

/**
 * @param files How many files were read, so that nothing found does not look like nothing read.
 * @returns How many findings there are, in one line; errors and warnings are always named.
 */
export function countText(
  findings: readonly Finding[],
  language: Language,
  files?: number,
): string {
  if (!findings.length) {
    const where =
      files === undefined
        ? ''
        : {
            en: ` in ${files} ${files === 1 ? 'file' : 'files'}`,
            pt: ` em ${files} ${files === 1 ? 'arquivo' : 'arquivos'}`,
          }[language];
    return { en: `No problem found${where}.`, pt: `Nenhum problema encontrado${where}.` }[language];
  }
  const parts = SEVERITIES.flatMap(severity => {
    const count = findings.filter(finding => finding.severity === severity).length;
    if (count === 0 && severity === 'information') return [];
    const { one, many } = LABELS[severity];
    return [`${count} ${(count === 1 ? one : many)[language]}`];
  });
  return `${parts.join(', ')}.`;
}

const LABELS: Readonly<Record<Severity, { one: LocalizedText; many: LocalizedText }>> = {
  error: { one: { en: 'error', pt: 'erro' }, many: { en: 'errors', pt: 'erros' } },
  warning: { one: { en: 'warning', pt: 'aviso' }, many: { en: 'warnings', pt: 'avisos' } },
  information: { one: { en: 'info', pt: 'informação' }, many: { en: 'infos', pt: 'informações' } },
};

/** `file:line:column`, which editors open, and the key. */
function placeText({ file, line, column, key }: Place): string[] {
  const position = [file, line, column].filter(part => part !== undefined).join(':');
  return (key === undefined ? [position] : [position, key]).map(terminalLine);
}
