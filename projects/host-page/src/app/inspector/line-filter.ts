import { type LineKind, type LogLine } from './log-line';

/** What the user wants to see. */
export interface LineFilter {
  readonly kinds: ReadonlySet<LineKind>;
  /** Words that must all be in the entry, in any case. */
  readonly text: string;
  readonly onlyWarnings: boolean;
}

/**
 * Creates the test for the lines that match a filter.
 * @param textOf Returns the text that the user reads beside the fields: a translated note.
 */
export function lineTest(
  { kinds, text, onlyWarnings }: LineFilter,
  textOf: (line: LogLine) => string,
): (line: LogLine) => boolean {
  // A regular expression searches a long content without a copy in lower case.
  const words = text
    .split(/\s+/)
    .filter(Boolean)
    .map(word => new RegExp(word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'), 'iu'));
  return line =>
    (!onlyWarnings || line.warning) &&
    // Among the warnings all kinds are shown, whatever kinds are chosen.
    (kinds.has(line.kind) || (onlyWarnings && line.warning)) &&
    words.every(word => searchableTexts(line, textOf).some(value => word.test(value)));
}

function searchableTexts(line: LogLine, textOf: (line: LogLine) => string): readonly string[] {
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
