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

/** The edits that remove items with their commas. */
export function removeItems(
  { text, items }: Pick<List, 'text' | 'items'>,
  removed: readonly ListItem[],
): TextEdit[] {
  const edits: TextEdit[] = [];
  for (let first = 0; first < items.length; first++) {
    if (!removed.includes(items[first] as ListItem)) continue;
    let last = first;
    while (removed.includes(items[last + 1] as ListItem)) last++;
    const begin = (items[first] as ListItem).getStart();
    const end = (items[last] as ListItem).end;
    const before = items[first - 1];
    const after = items[last + 1];
    if (after) edits.push({ start: begin, end: after.getStart(), text: '' });
    else if (before) edits.push({ start: before.end, end, text: '' });
    else edits.push(emptied(text, begin, end + commaAfter(text, end)));
    first = last;
  }
  return edits;
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
    const added = lines + eol + outerIndent;
    return [{ start: open, end: open + blankAfter(text, open, close), text: added }];
  }
  const first = items[0] as ListItem;
  const lead = text.slice(open, first.getStart());
  const comma = commaAfter(text, after.end);
  if (!lead.includes('\n')) {
    const added = texts.map(item => `, ${item}`).join('');
    return [{ start: after.end, end: after.end, text: added }];
  }
  // The new lines go below the line of the item, behind the comment that may end it.
  const inner = eol + (/[ \t]*$/.exec(lead)?.[0] ?? '');
  const lineEnd = after.end + comma;
  const position = lineEnd + (/^[ \t]*\/\/[^\r\n]*/.exec(text.slice(lineEnd))?.[0].length ?? 0);
  const isLast = after === items[items.length - 1];
  const closed = comma > 0 || !isLast;
  const added = texts.map(item => inner + item).join(',') + (closed ? ',' : '');
  return [
    ...(comma ? [] : [{ start: after.end, end: after.end, text: ',' }]),
    { start: position, end: position, text: added },
  ];
}

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

function blankAfter(text: string, position: number, limit: number): number {
  const blank = /^\s*/.exec(text.slice(position, limit))?.[0].length ?? 0;
  // A comment inside an empty list stays where it is.
  return position + blank === limit ? blank : 0;
}
