/** Replaces the text from `start` to `end`; equal positions insert. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Applies edits whose positions all refer to the same text. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  return [...edits]
    .map((edit, order) => ({ ...edit, order }))
    .sort((a, b) => b.start - a.start || b.order - a.order)
    .reduce((result, { start, end, text: added }) => {
      return result.slice(0, start) + added + result.slice(end);
    }, text);
}

/** The line, counted from 1, of a position. */
export function lineOf(text: string, position: number): number {
  return text.slice(0, position).split('\n').length;
}

/** The white space at the start of the line of a position. */
export function indentAt(text: string, position: number): string {
  const start = text.lastIndexOf('\n', position - 1) + 1;
  return /^[ \t]*/.exec(text.slice(start))?.[0] ?? '';
}
