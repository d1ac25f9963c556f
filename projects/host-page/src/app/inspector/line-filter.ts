import { wordTests } from '../../../../protheus-devkit/src/host/log/word-tests.js';
import { type LineKind, type LogLine } from './log-line';

/** What the user wants to see. An empty text stands for everything. */
export interface LineFilter {
  readonly kinds: readonly LineKind[];
  /** Words that must all be in the entry, in any case. */
  readonly text: string;
  readonly onlyWarnings: boolean;
  readonly application: string;
  /** The method of requests. */
  readonly method: string;
  /** The first digit of the status of requests. */
  readonly status: string;
}

/** Without files, which are many and seldom of interest: a missing file has a note. */
export const INITIAL_FILTER: LineFilter = {
  kinds: ['message', 'request', 'storage', 'note'],
  text: '',
  onlyWarnings: false,
  application: '',
  method: '',
  status: '',
};

/** What the test of a filter needs beside the lines. */
export interface FilterSources {
  /** Returns the text that the user reads beside the fields: a translated note, the state of a question. */
  readonly textOf: (line: LogLine) => string;
  /** The entries whose bodies contain the text, as the host found them. */
  readonly foundByBody: ReadonlySet<number>;
}

/** Creates the test for the lines that match a filter. */
export function lineTest(
  { kinds, text, onlyWarnings, application, method, status }: LineFilter,
  { textOf, foundByBody }: FilterSources,
): (line: LogLine) => boolean {
  const words = wordTests(text);
  return line =>
    (!onlyWarnings || line.warning) &&
    // Among the warnings all kinds are shown, whatever kinds are chosen.
    (kinds.includes(line.kind) || (onlyWarnings && line.warning)) &&
    (!application || line.application === application) &&
    isRequestOf(line, method, status) &&
    (foundByBody.has(line.id) ||
      words.every(word => searchableTexts(line, textOf).some(value => word.test(value))));
}

/** With a method or a status, only requests are of interest. */
function isRequestOf({ entry }: LogLine, method: string, status: string): boolean {
  if (!method && !status) return true;
  return (
    entry.kind === 'request' &&
    (!method || entry.method === method) &&
    (!status || String(entry.status).startsWith(status))
  );
}

function searchableTexts(line: LogLine, textOf: FilterSources['textOf']): readonly string[] {
  const { entry } = line;
  switch (entry.kind) {
    case 'message':
      return [entry.application, entry.type, entry.content, textOf(line)];
    case 'request':
      return [
        entry.method,
        entry.url,
        String(entry.status),
        entry.tenant ?? '',
        entry.source?.place ?? '',
        entry.requestBody?.text ?? '',
        entry.response.body?.text ?? '',
      ];
    case 'storage':
      return [entry.key, entry.value ?? ''];
    case 'note':
      return [entry.application ?? '', entry.topic, textOf(line)];
  }
}
