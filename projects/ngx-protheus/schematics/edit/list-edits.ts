import { type TextEdit } from './text-edit';

/** The parts of a syntax node that list edits need. */
export interface ListItem {
  readonly end: number;
  getStart(): number;
}

/** A comma-separated list between two brackets. */
export interface List {
  readonly text: string;
  /** The position after the opening bracket. */
  readonly open: number;
  /** The position of the closing bracket. */
  readonly close: number;
  readonly items: readonly ListItem[];
  readonly eol: string;
  /** The white space of one level. */
  readonly indent: string;
  /** The white space at the start of the line with the opening bracket. */
  readonly outerIndent: string;
  /** Whether items added to an empty list stay on its line (arguments) or get a line each (arrays). */
  readonly isInline: boolean;
  /** Whether a list that was empty gets a trailing comma; JSON does not allow one. */
  readonly endsWithComma: boolean;
}

/**
 * The edits that remove items with their commas. A line that contains nothing else is removed with
 * the comment at its end; every other comment stays.
 */
export function removeItems(
  { text, items }: Pick<List, 'text' | 'items'>,
  removed: readonly ListItem[],
): TextEdit[] {
  const removedItems = items.filter(item => removed.includes(item));
  const kept = items.filter(item => !removed.includes(item));
  const [first] = removedItems;
  const lastRemoved = removedItems[removedItems.length - 1];
  if (!first || !lastRemoved) return [];
  const last = items[items.length - 1];
  const lastKept = kept[kept.length - 1];
  if (!lastKept) {
    return [emptyList(text, first.getStart(), lastRemoved.end + commaAfter(text, lastRemoved.end))];
  }
  const edits = runsOf(text, items, removedItems).map(run =>
    removeRun(text, run, lastKept.end <= run.begin),
  );
  if (lastRemoved === last && !commaAfter(text, last.end)) {
    // The list had no trailing comma: remove the comma after its new last item.
    const end = lastKept.end + commaAfter(text, lastKept.end);
    edits.push({ start: end - 1, end, text: '' });
  }
  return edits;
}

interface Run {
  readonly begin: number;
  readonly end: number;
}

/** The removed items; neighbours on one line are joined into one run. */
function runsOf(text: string, items: readonly ListItem[], gone: readonly ListItem[]): Run[] {
  const runs: Run[] = [];
  for (const item of gone) {
    const begin = item.getStart();
    const end = item.end + commaAfter(text, item.end);
    const last = runs[runs.length - 1];
    const before = items[items.indexOf(item) - 1];
    const isBeside =
      !!last && !!before && gone.includes(before) && !text.slice(last.end, begin).includes('\n');
    if (isBeside) runs[runs.length - 1] = { begin: last.begin, end };
    else runs.push({ begin, end });
  }
  return runs;
}

function removeRun(text: string, { begin, end }: Run, isLastRun: boolean): TextEdit {
  const lineStart = text.lastIndexOf('\n', begin - 1) + 1;
  const isAlone = lineStart > 0 && !text.slice(lineStart, begin).trim();
  const restOfLine = TRAILING_COMMENT.exec(text.slice(end))?.[0];
  if (isAlone && restOfLine !== undefined) {
    const lineBreak = /^\r?\n/.exec(text.slice(end + restOfLine.length))?.[0] ?? '';
    return { start: lineStart, end: end + restOfLine.length + lineBreak.length, text: '' };
  }
  const blankBefore = /[ \t]*$/.exec(text.slice(lineStart, begin))?.[0].length ?? 0;
  const blankAfter = /^[ \t]*/.exec(text.slice(end))?.[0].length ?? 0;
  return isLastRun || /^\r?\n/.test(text.slice(end + blankAfter))
    ? { start: begin - blankBefore, end, text: '' }
    : { start: begin, end: end + blankAfter, text: '' };
}

/** The edits that insert texts after an item, or at the end of the list. */
export function insertItems(
  list: List,
  texts: readonly string[],
  after = list.items[list.items.length - 1],
): TextEdit[] {
  const { text, open, close, items, eol, outerIndent } = list;
  if (!texts.length) return [];
  if (!after && list.isInline) return [{ start: open, end: open, text: texts.join(', ') }];
  if (!after) {
    const inner = eol + outerIndent + list.indent;
    const lines = texts.map(item => inner + item).join(',') + (list.endsWithComma ? ',' : '');
    // A comment inside an empty list stays above the added items.
    const start = open + text.slice(open, close).trimEnd().length;
    return [{ start, end: close, text: lines + eol + outerIndent }];
  }
  const first = items[0] as ListItem;
  const lead = text.slice(open, first.getStart());
  const comma = commaAfter(text, after.end);
  if (!lead.includes('\n')) {
    // Insert after the comma, if there is one: a comment before the comma belongs to the item.
    const position = after.end + comma;
    const added = texts.map(item => (comma ? ` ${item},` : `, ${item}`)).join('');
    return [{ start: position, end: position, text: added }];
  }
  // The new lines follow the line of the item and the comment at its end.
  const inner = eol + (/[ \t]*$/.exec(lead)?.[0] ?? '');
  const lineEnd = after.end + comma;
  const position =
    lineEnd + (TRAILING_COMMENT.exec(text.slice(lineEnd))?.[0].trimEnd().length ?? 0);
  const isLast = after === items[items.length - 1];
  const closed = comma > 0 || !isLast;
  const added = texts.map(item => inner + item).join(',') + (closed ? ',' : '');
  return [
    ...(comma ? [] : [{ start: after.end, end: after.end, text: ',' }]),
    { start: position, end: position, text: added },
  ];
}

/** The rest of a line after an item: white space with an optional comment. */
const TRAILING_COMMENT = /^[ \t]*(?:\/\/[^\r\n]*|\/\*(?:(?!\*\/)[^\r\n])*\*\/)?[ \t]*(?=\r?\n|$)/;

/** The edit that empties a list; a comment between the brackets stays. */
function emptyList(text: string, begin: number, end: number): TextEdit {
  const before = /[[({]\s*$/.test(text.slice(0, begin))
    ? text.slice(0, begin).trimEnd().length
    : begin;
  const blank = /^\s*(?=[\])}])/.exec(text.slice(end))?.[0].length ?? 0;
  return { start: before, end: end + blank, text: '' };
}

/** The length of the white space, comments and comma that follow a position. */
function commaAfter(text: string, position: number): number {
  return /^(?:\s|\/\/[^\r\n]*|\/\*[^]*?\*\/)*,/.exec(text.slice(position))?.[0].length ?? 0;
}
