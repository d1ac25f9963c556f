import { type SchematicContext } from '@angular-devkit/schematics';
import { displayPath } from './display-path';
import { type Finding } from './finding';
import { currentLanguage, type Text } from './language';

/** The messages at the end of a run. */
export interface Report {
  readonly notes: readonly Text[];
  readonly findings: readonly Finding[];
  readonly nextSteps: readonly Text[];
}

/** Maximum number of listed locations per finding; the others are counted. */
const MAX_LISTED = 10;

/** Prints the notes, the findings and the next steps. */
export function printReport({ logger }: SchematicContext, report: Report): void {
  const language = currentLanguage();
  const print = (text: Text): void => logger.info(text[language]);
  for (const note of report.notes) print(note);
  if (report.findings.length) {
    logger.info('');
    logger.warn(
      {
        en: 'Not changed, please check:',
        pt: 'Não alterado, verifique:',
      }[language],
    );
    for (const [text, findings] of groupByText(report.findings, language)) {
      logger.warn(`  ${text}`);
      const places = [...new Set(findings.map(({ path, line }) => `${displayPath(path)}:${line}`))];
      for (const place of places.slice(0, MAX_LISTED)) logger.warn(`    ${place}`);
      const rest = places.length - MAX_LISTED;
      if (rest > 0) logger.warn({ en: `    and ${rest} more`, pt: `    e mais ${rest}` }[language]);
    }
  }
  if (report.nextSteps.length) {
    logger.info('');
    print({ en: 'Next steps:', pt: 'Próximos passos:' });
    report.nextSteps.forEach((step, index) => logger.info(`  ${index + 1}. ${step[language]}`));
  }
}

/** Groups findings by their text, in the order of their first occurrence. */
function groupByText(
  findings: readonly Finding[],
  language: keyof Text,
): ReadonlyMap<string, readonly Finding[]> {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const text = finding.text[language];
    groups.set(text, [...(groups.get(text) ?? []), finding]);
  }
  return groups;
}
