import { type LineKind, type LogLine } from './log-line';

/** What a person wants to see. */
export interface LineFilter {
  readonly kinds: ReadonlySet<LineKind>;
  /** Words that all have to be somewhere in the entry; case does not matter. */
  readonly text: string;
  readonly onlyWarnings: boolean;
}

/**
 * The test for lines that a filter lets pass.
 * @param textOf what a line says to the person beside its own fields: a translated note
 */
export function lineTest(
  { kinds, text, onlyWarnings }: LineFilter,
  textOf: (line: LogLine) => string,
): (line: LogLine) => boolean {
  // Regular expressions look into long contents without a copy in lower case.
  const words = text
    .split(/\s+/)
    .filter(Boolean)
    .map(word => new RegExp(word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'), 'iu'));
  return line =>
    (!onlyWarnings || line.warning) &&
    // Every warning is seen among the warnings, whatever kinds are chosen.
    (kinds.has(line.kind) || (onlyWarnings && line.warning)) &&
    words.every(word => searched(line, textOf).some(value => word.test(value)));
}

function searched(line: LogLine, textOf: (line: LogLine) => string): readonly string[] {
  const { entry } = line;
  switch (entry.kind) {
    case 'message':
      return [entry.application, entry.type, entry.content];
    case 'request':
      return [entry.method, entry.url, String(entry.status), entry.tenant ?? ''];
    case 'storage':
      return [entry.key, entry.value ?? ''];
    case 'note':
      return [entry.application ?? '', entry.topic, textOf(line)];
  }
}
