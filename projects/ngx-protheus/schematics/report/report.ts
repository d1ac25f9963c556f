import { type SchematicContext } from '@angular-devkit/schematics';
import { shownPath } from '../workspace/path';
import { type Finding } from './finding';
import { currentLanguage, type Text } from './language';

/** What is said at the end of a run. */
export interface Report {
  readonly notes: readonly Text[];
  readonly findings: readonly Finding[];
  readonly nextSteps: readonly Text[];
}

/** More of one kind than this are counted, not listed. */
const shown = 10;

/** Says what was done, what a person should look at, and what comes next. */
export function printReport({ logger }: SchematicContext, report: Report): void {
  const language = currentLanguage();
  const say = (text: Text): void => logger.info(text[language]);
  for (const note of report.notes) say(note);
  if (report.findings.length) {
    logger.info('');
    logger.warn(
      {
        en: 'Not changed, worth a look:',
        pt: 'Não alterado, vale uma olhada:',
      }[language],
    );
    for (const [text, findings] of grouped(report.findings, language)) {
      logger.warn(`  ${text}`);
      const places = [...new Set(findings.map(({ path, line }) => `${shownPath(path)}:${line}`))];
      for (const place of places.slice(0, shown)) logger.warn(`    ${place}`);
      const rest = places.length - shown;
      if (rest > 0) logger.warn({ en: `    and ${rest} more`, pt: `    e mais ${rest}` }[language]);
    }
  }
  if (report.nextSteps.length) {
    logger.info('');
    say({ en: 'Next steps:', pt: 'Próximos passos:' });
    report.nextSteps.forEach((step, index) => logger.info(`  ${index + 1}. ${step[language]}`));
  }
}

/** Findings of one text stand together, in the order in which they came. */
function grouped(
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
