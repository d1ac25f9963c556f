import { type TextEdit } from './text-edit';

/** A node of a syntax tree, as far as the edits of lists need one. */
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
  /** The white space of one more level. */
  readonly indent: string;
  /** The white space that the line of the opening bracket begins with. */
  readonly outerIndent: string;
  /** Whether an empty list stays on its line: arguments do, arrays get a line an item. */
  readonly isInline: boolean;
  /** Whether a list that was empty ends with a comma: JSON allows none. */
  readonly endsWithComma: boolean;
}

/**
 * The edits that remove items with their commas. A line that held nothing else goes as a whole, with
 * the comment that ends it; every other comment stays.
 */
export function removeItems(
  { text, items }: Pick<List, 'text' | 'items'>,
  removed: readonly ListItem[],
): TextEdit[] {
  const gone = items.filter(item => removed.includes(item));
  const kept = items.filter(item => !removed.includes(item));
  const [first] = gone;
  const lastGone = gone[gone.length - 1];
  if (!first || !lastGone) return [];
  const last = items[items.length - 1];
  const lastKept = kept[kept.length - 1];
  if (!lastKept) {
    return [emptied(text, first.getStart(), lastGone.end + commaAfter(text, lastGone.end))];
  }
  const edits = runsOf(text, items, gone).map(run =>
    removeRun(text, run, lastKept.end <= run.begin),
  );
  if (lastGone === last && !commaAfter(text, last.end)) {
    // A list that ended without a comma goes on doing so.
    const end = lastKept.end + commaAfter(text, lastKept.end);
    edits.push({ start: end - 1, end, text: '' });
  }
  return edits;
}

interface Run {
  readonly begin: number;
  readonly end: number;
}

/** Removed items, those that stand side by side on one line as one. */
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

function removeRun(text: string, { begin, end }: Run, isBehind: boolean): TextEdit {
  const lineStart = text.lastIndexOf('\n', begin - 1) + 1;
  const isAlone = lineStart > 0 && !text.slice(lineStart, begin).trim();
  const restOfLine = trailingComment.exec(text.slice(end))?.[0];
  if (isAlone && restOfLine !== undefined) {
    const lineBreak = /^\r?\n/.exec(text.slice(end + restOfLine.length))?.[0] ?? '';
    return { start: lineStart, end: end + restOfLine.length + lineBreak.length, text: '' };
  }
  const blankBefore = /[ \t]*$/.exec(text.slice(lineStart, begin))?.[0].length ?? 0;
  const blankBehind = /^[ \t]*/.exec(text.slice(end))?.[0].length ?? 0;
  return isBehind || /^\r?\n/.test(text.slice(end + blankBehind))
    ? { start: begin - blankBefore, end, text: '' }
    : { start: begin, end: end + blankBehind, text: '' };
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
    // A comment inside an empty list stays above what is added.
    const start = open + text.slice(open, close).trimEnd().length;
    return [{ start, end: close, text: lines + eol + outerIndent }];
  }
  const first = items[0] as ListItem;
  const lead = text.slice(open, first.getStart());
  const comma = commaAfter(text, after.end);
  if (!lead.includes('\n')) {
    // Behind the comma, if there is one: a comment before it is the item's.
    const position = after.end + comma;
    const added = texts.map(item => (comma ? ` ${item},` : `, ${item}`)).join('');
    return [{ start: position, end: position, text: added }];
  }
  // The new lines go below the line of the item, behind the comment that may end it.
  const inner = eol + (/[ \t]*$/.exec(lead)?.[0] ?? '');
  const lineEnd = after.end + comma;
  const position = lineEnd + (trailingComment.exec(text.slice(lineEnd))?.[0].trimEnd().length ?? 0);
  const isLast = after === items[items.length - 1];
  const closed = comma > 0 || !isLast;
  const added = texts.map(item => inner + item).join(',') + (closed ? ',' : '');
  return [
    ...(comma ? [] : [{ start: after.end, end: after.end, text: ',' }]),
    { start: position, end: position, text: added },
  ];
}

/** What ends a line behind an item: white space, perhaps with a comment. */
const trailingComment = /^[ \t]*(?:\/\/[^\r\n]*|\/\*(?:(?!\*\/)[^\r\n])*\*\/)?[ \t]*(?=\r?\n|$)/;

/** The edit that leaves nothing between the brackets, unless a comment stands there. */
function emptied(text: string, begin: number, end: number): TextEdit {
  const before = /[[({]\s*$/.test(text.slice(0, begin))
    ? text.slice(0, begin).trimEnd().length
    : begin;
  const blank = /^\s*(?=[\])}])/.exec(text.slice(end))?.[0].length ?? 0;
  return { start: before, end: end + blank, text: '' };
}

/** How much text after a position is white space, comments and a comma. */
function commaAfter(text: string, position: number): number {
  return /^(?:\s|\/\/[^\r\n]*|\/\*[^]*?\*\/)*,/.exec(text.slice(position))?.[0].length ?? 0;
}
